package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Folds what stands below an FAQ heading: each heading one level deeper is a question, and what follows it the answer.
final class FaqSections {

    private static final Set<String> TITLES = Set.of("faq", "frequently asked questions");

    private FaqSections() {}

    static List<Block> fold(List<Block> blocks) {
        List<Block> folded = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i++);
            folded.add(block);
            if (block instanceof Block.Heading heading && isFaq(heading)) {
                int end = endOfSection(blocks, i, heading.level());
                section(blocks.subList(i, end), heading.level() + 1, folded);
                i = end;
            }
        }
        return folded;
    }

    private static boolean isFaq(Block.Heading heading) {
        String title = InlineReader.plain(heading.text()).strip().toLowerCase(Locale.ROOT);
        return TITLES.contains(title);
    }

    private static int endOfSection(List<Block> blocks, int from, int level) {
        int end = from;
        while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading next && next.level() <= level)) {
            end++;
        }
        return end;
    }

    private static void section(List<Block> blocks, int level, List<Block> folded) {
        List<Block.Question> questions = new ArrayList<>();
        List<Block> answer = folded;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == level) {
                answer = new ArrayList<>();
                questions.add(new Block.Question(heading, answer));
            } else {
                answer.add(block);
            }
        }
        if (!questions.isEmpty()) {
            folded.add(new Block.Faq(questions, Lines.NONE));
        }
    }
}
