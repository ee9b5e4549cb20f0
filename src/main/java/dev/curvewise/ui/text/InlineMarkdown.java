package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

/// A short text with inline Markdown (emphasis, code, links, formulas), such as an analysis or a line of advice.
/// Paragraphs follow each other; a heading, list or table in it is shown as its words.
public final class InlineMarkdown extends StackPane {

    /// @param links who follows its links
    public InlineMarkdown(String markdown, LinkHandler links) {
        getStyleClass().addAll("markdown", "inline-markdown");
        getStylesheets().add(MarkdownView.styleSheet());
        LineSetter setter = new LineSetter(
                new FormulaTypesetter(), new Pictures(null), target -> MarkdownView.follow(target, links), note -> {});
        getChildren().add(setter.set(all(new MarkdownParser().parse(markdown).blocks())));
    }

    private static List<Inline> words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Code code -> List.of(new Inline.Run(code.text(), Style.CODE, null));
            case Block.Formula formula -> List.of(new Inline.Formula(formula.latex(), true));
            case Block.Quote quote -> all(quote.blocks());
            case Block.Callout callout -> all(callout.blocks());
            case Block.Listing list ->
                all(list.items().stream()
                        .flatMap(item -> item.blocks().stream())
                        .toList());
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(List::stream)
                        .toList();
            case Block.Rule rule -> List.of();
            case Block.Faq faq -> List.of();
            case Block.Notes notes -> List.of();
        };
    }

    private static List<Inline> all(List<Block> blocks) {
        List<Inline> words = new ArrayList<>();
        for (Block block : blocks) {
            if (!words.isEmpty()) {
                words.add(new Inline.Run("\n", Style.PLAIN, null));
            }
            words.addAll(words(block));
        }
        return words;
    }
}
