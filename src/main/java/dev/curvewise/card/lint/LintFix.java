package dev.curvewise.card.lint;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.edit.CardFile;
import dev.curvewise.card.edit.CardFix;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Repairs card files in place, see [CardFix].
public final class LintFix {

    private LintFix() {}

    /// Repairs the cards of some files and folders.
    ///
    /// @return the files that were changed, and what could not be read or written; a file without a repair is not
    ///         written
    public static Loaded<List<Path>> fix(List<Path> paths) {
        List<Path> changed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            Loaded<List<Path>> files = CardReader.files(path);
            problems.addAll(files.problems());
            for (Path file : files.value() == null ? List.<Path>of() : files.value()) {
                Loaded<Boolean> fixed = CardFile.change(file, text -> Loaded.of(CardFix.fixed(text, file.toString())));
                problems.addAll(fixed.problems());
                if (Boolean.TRUE.equals(fixed.value())) {
                    changed.add(file);
                }
            }
        }
        return new Loaded<>(changed, problems);
    }
}
