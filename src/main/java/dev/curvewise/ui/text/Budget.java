package dev.curvewise.ui.text;

/// How much of a page is set, so that no text can keep the window busy. A long real page needs a tenth of it.
final class Budget {

    static final int MOST_CHARACTERS = 120_000;
    static final int MOST_LINES = 4_000;
    // JavaFX lays out writing from right to left that much more slowly
    private static final int RIGHT_TO_LEFT_WEIGHT = 8;
    private static final int MOST_BLOCKS = 1_000;
    private static final int MOST_INLINES = 2_000;
    private static final int MOST_FORMULAS = 400;
    private static final int MOST_PICTURES = 40;

    private int blocks;
    private int inlines;
    private int formulas;
    private int pictures;

    /// Whether one more block, row or cell can be set.
    boolean block() {
        return ++blocks <= MOST_BLOCKS;
    }

    /// Whether one more change of style can be followed.
    boolean inline() {
        return ++inlines <= MOST_INLINES;
    }

    /// Whether one more formula can be drawn.
    boolean formula() {
        return ++formulas <= MOST_FORMULAS;
    }

    /// Whether one more picture can be shown.
    boolean picture() {
        return ++pictures <= MOST_PICTURES;
    }

    boolean exceeded() {
        return blocks > MOST_BLOCKS;
    }

    /// The part of a text that is read at all.
    static String cut(String text) {
        int lines = 0;
        int weight = 0;
        int end = 0;
        while (end < text.length() && weight < MOST_CHARACTERS && lines < MOST_LINES) {
            int c = text.codePointAt(end);
            lines += c == '\n' ? 1 : 0;
            weight += fromRightToLeft(c) ? RIGHT_TO_LEFT_WEIGHT : 1;
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static boolean fromRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
