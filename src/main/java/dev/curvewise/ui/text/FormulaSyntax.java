package dev.curvewise.ui.text;

import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;

/// Formulas in Markdown: `$…$` in a line, `$$…$$` on lines of their own (or in a line, set larger).
///
/// A single dollar starts a formula only where no space follows it, and ends one only where no space stands before it
/// and no digit after it, so that prices stay prices.
final class FormulaSyntax implements Parser.ParserExtension {

    static Extension create() {
        return new FormulaSyntax();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineContentParserFactory(new Inlines());
        builder.customBlockParserFactory(new FormulaBlockParser.Factory());
    }

    /// A formula within a line.
    static final class InLine extends CustomNode {
        private final String latex;
        private final boolean display;

        InLine(String latex, boolean display) {
            this.latex = latex;
            this.display = display;
        }

        String latex() {
            return latex;
        }

        boolean display() {
            return display;
        }
    }

    /// A formula on lines of its own.
    static final class OnLines extends CustomBlock {
        private String latex = "";

        String latex() {
            return latex;
        }

        void setLatex(String latex) {
            this.latex = latex;
        }
    }

    private static final class Inlines implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaInlineParser();
        }
    }
}
