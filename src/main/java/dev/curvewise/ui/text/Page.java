package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as read: its blocks, and the source they were read from.
///
/// @param source the Markdown as it was given
/// @param blocks what stands on the page, from top to bottom
/// @param notice a plain sentence for the reader where the page could not be shown in full, otherwise null
record Page(String source, List<Block> blocks, @Nullable String notice) {

    static final Page EMPTY = new Page("", List.of(), null);

    Page {
        blocks = List.copyOf(blocks);
    }

    /// All headings that stand at the top level or ask a question, in order.
    List<Block.Heading> headings() {
        List<Block.Heading> found = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> found.add(heading);
                case Block.Faq faq -> faq.questions().forEach(question -> found.add(question.heading()));
                default -> {}
            }
        }
        return found;
    }
}
