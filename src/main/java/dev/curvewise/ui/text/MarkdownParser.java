package dev.curvewise.ui.text;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown text to the records of a page: CommonMark with GFM tables, strikethrough and task lists, footnotes,
/// formulas,
/// callouts and FAQ sections. HTML stays text. No input throws; what is too long or too deep is cut, and the page says
/// so.
final class MarkdownParser {

    /// Longer texts are cut here: some hundred printed pages, and still laid out within a second.
    static final int MOST_CHARACTERS = 250_000;

    private static final int MOST_OPEN_BLOCKS = 24;
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
        if (markdown.length() <= MOST_CHARACTERS) {
            return read(markdown, null);
        }
        int end =
                Character.isHighSurrogate(markdown.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return read(
                markdown.substring(0, end),
                "This page has %,d characters. Only the first %,d are shown.".formatted(markdown.length(), end));
    }

    private Page read(String markdown, @Nullable String notice) {
        try {
            return new Page(markdown, new BlockReader().read(parser.parse(markdown)), notice);
        } catch (RuntimeException | StackOverflowError e) {
            // a page of source is still an answer; the parser of others is the only code that could get us here
            return new Page(
                    markdown,
                    List.of(new Block.Code(markdown, "", Lines.NONE)),
                    "This page could not be read as Markdown, so its source is shown.");
        }
    }
}
