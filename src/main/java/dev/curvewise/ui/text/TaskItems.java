package dev.curvewise.ui.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells tasks from plain entries of a list: a task starts with `[ ]` or `[x]` and a space.
final class TaskItems {

    private static final int MARK = 4;

    private TaskItems() {}

    static Block.Item read(List<Block> blocks) {
        Optional<Boolean> done = OpeningWords.of(blocks).flatMap(TaskItems::done);
        return done.isPresent()
                ? new Block.Item(done.get(), OpeningWords.cut(blocks, MARK))
                : new Block.Item(null, blocks);
    }

    private static Optional<Boolean> done(String text) {
        String start = text.substring(0, Math.min(MARK, text.length())).toLowerCase(Locale.ROOT);
        return switch (start) {
            case "[x] " -> Optional.of(true);
            case "[ ] " -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
