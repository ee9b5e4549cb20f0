package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words that a list of blocks opens with, where it opens with a paragraph of plain text: marks of callouts and
/// tasks
/// are written there.
final class OpeningWords {

    private OpeningWords() {}

    static Optional<String> of(List<Block> blocks) {
        return !blocks.isEmpty()
                        && blocks.getFirst() instanceof Block.Paragraph first
                        && !first.text().isEmpty()
                        && first.text().getFirst() instanceof Inline.Run run
                        && run.style().equals(Style.PLAIN)
                        && run.link() == null
                ? Optional.of(run.text())
                : Optional.empty();
    }

    /// The blocks without their first characters and the space behind them.
    static List<Block> cut(List<Block> blocks, int characters) {
        if (!(blocks.getFirst() instanceof Block.Paragraph first)
                || !(first.text().getFirst() instanceof Inline.Run run)) {
            return blocks;
        }
        List<Inline> text = new ArrayList<>(first.text());
        String rest = run.text().substring(characters).stripLeading();
        if (rest.isEmpty()) {
            text.removeFirst();
        } else {
            text.set(0, new Inline.Run(rest, run.style(), run.link()));
        }
        List<Block> cut = new ArrayList<>(blocks);
        if (text.isEmpty()) {
            cut.removeFirst();
        } else {
            cut.set(0, new Block.Paragraph(text, first.lines()));
        }
        return cut;
    }
}
