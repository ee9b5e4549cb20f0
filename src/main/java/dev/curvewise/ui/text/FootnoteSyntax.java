package dev.curvewise.ui.text;

import org.commonmark.Extension;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// Footnotes: `[^name]` in the text, `[^name]: the note` on a line of its own. A mark without its note stays text.
final class FootnoteSyntax implements Parser.ParserExtension {

    static Extension create() {
        return new FootnoteSyntax();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new FootnoteBlockParser.Factory());
        builder.linkProcessor(new Marks());
    }

    /// The mark in the text.
    static final class Mark extends CustomNode {
        private final String label;

        Mark(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// The note itself.
    static final class Note extends CustomBlock {
        private final String label;

        Note(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final class Marks implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.destination() != null || link.marker() != null) {
                return LinkResult.none();
            }
            String text = link.text(scanner);
            if (!text.startsWith("^") || context.getDefinition(Note.class, text.substring(1)) == null) {
                return LinkResult.none();
            }
            return LinkResult.replaceWith(new Mark(text.substring(1)), link.afterTextBracket());
        }
    }
}
