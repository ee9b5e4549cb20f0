package dev.curvewise.ui.text;

import org.jspecify.annotations.Nullable;

/// What stands in a line of text. A paragraph is a flat list of these: emphasis within emphasis becomes one style.
sealed interface Inline {

    /// What this adds to a plain copy of the text.
    String plain();

    /// Text in one style, perhaps a link.
    record Run(String text, Style style, @Nullable LinkTarget link) implements Inline {
        @Override
        public String plain() {
            return text;
        }
    }

    /// A formula, `display` where it was written between double dollars.
    record Formula(String latex, boolean display) implements Inline {
        @Override
        public String plain() {
            return display ? "$$" + latex + "$$" : "$" + latex + "$";
        }
    }

    /// A picture from the card's folder.
    record Picture(String address, String alt, String title) implements Inline {
        @Override
        public String plain() {
            return alt;
        }
    }

    /// The raised number that leads to a footnote.
    record NoteMark(int number) implements Inline {
        @Override
        public String plain() {
            return "[" + number + "]";
        }
    }
}
