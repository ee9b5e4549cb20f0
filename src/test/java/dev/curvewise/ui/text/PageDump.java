package dev.curvewise.ui.text;

import java.util.List;
import java.util.stream.Collectors;

/// A page in one line, for tables of tests: `h2[Title] p[text, *slanted*] ul(p[a])`.
final class PageDump {

    private PageDump() {}

    static String of(String markdown) {
        return blocks(new MarkdownParser().parse(markdown).blocks());
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(PageDump::block).collect(Collectors.joining(" "));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading h -> "h" + h.level() + "#" + h.anchor() + text(h.text());
            case Block.Paragraph p -> "p" + text(p.text());
            case Block.Code code ->
                "code:" + code.language() + "[" + code.text().replace("\n", "⏎") + "]";
            case Block.Formula f -> "formula[" + f.latex().replace("\n", "⏎") + "]";
            case Block.Quote q -> "quote(" + blocks(q.blocks()) + ")";
            case Block.Callout c -> c.kind() + "(" + blocks(c.blocks()) + ")";
            case Block.Listing l -> (l.ordered() ? "ol" + l.start() : "ul") + (l.tight() ? "" : "~") + items(l.items());
            case Block.Table t -> table(t);
            case Block.Rule r -> "rule";
            case Block.Faq faq ->
                faq.questions().stream()
                        .map(q -> "q" + text(q.heading().text()) + "(" + blocks(q.answer()) + ")")
                        .collect(Collectors.joining(" ", "faq{", "}"));
            case Block.Notes notes ->
                notes.notes().stream()
                        .map(note -> note.number() + ":" + blocks(note.blocks()))
                        .collect(Collectors.joining(" ", "notes{", "}"));
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream()
                .map(item -> (item.done() == null ? "" : item.done() ? "☑" : "☐") + blocks(item.blocks()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String table(Block.Table table) {
        String head = table.columns().stream()
                .map(column -> column.align().name().charAt(0) + text(column.title()))
                .collect(Collectors.joining(" "));
        String rows = table.rows().stream()
                .map(row -> row.cells().stream().map(PageDump::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
        return "table{" + head + " / " + rows + "}";
    }

    private static String text(List<Inline> text) {
        return text.stream().map(PageDump::inline).collect(Collectors.joining("+", "[", "]"));
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> run(run);
            case Inline.Formula f -> (f.display() ? "F:" : "f:") + f.latex();
            case Inline.Picture picture -> "picture:" + picture.address() + ":" + picture.alt();
            case Inline.NoteMark mark -> "note:" + mark.number();
        };
    }

    private static String run(Inline.Run run) {
        Style style = run.style();
        String marks = (style.bold() ? "b" : "")
                + (style.italic() ? "i" : "")
                + (style.code() ? "c" : "")
                + (style.struck() ? "s" : "");
        String link = run.link() == null
                ? ""
                : "→" + run.link().getClass().getSimpleName() + ":" + run.link().hint();
        String text = run.text().replace("\n", "⏎");
        return (marks.isEmpty() ? "" : marks + ":") + text + link;
    }
}
