package dev.curvewise.ui.text;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Markdown text to the records of a page: CommonMark with GFM tables, strikethrough and task lists, footnotes,
/// formulas,
/// callouts and FAQ sections. HTML stays text. No input throws; what is too long or too deep is cut, and the page says
/// so.
final class MarkdownParser {

    private static final int MOST_OPEN_BLOCKS = 16;
    private static final int MOST_INLINE_NESTING = 32;

    private final Parser parser = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    FootnoteSyntax.create(),
                    FormulaSyntax.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .maxInlineNesting(MOST_INLINE_NESTING)
            .build();

    Page parse(String markdown) {
        String text = PlainCharacters.of(Budget.cut(markdown));
        Budget budget = new Budget();
        try {
            List<Block> blocks = new BlockReader(budget).read(parser.parse(text));
            boolean cut = Budget.cut(markdown).length() < markdown.length() || budget.exceeded();
            return new Page(text, blocks, cut ? "This page is very long. Only its first part is shown." : null);
        } catch (RuntimeException | StackOverflowError e) {
            // a page of source is still an answer
            return new Page(
                    text,
                    List.of(new Block.Code(text, "", Lines.NONE)),
                    "This page could not be read as Markdown, so its source is shown.");
        }
    }
}
