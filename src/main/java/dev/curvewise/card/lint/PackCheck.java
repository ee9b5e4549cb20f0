package dev.curvewise.card.lint;

import dev.curvewise.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/// A check of several files against each other.
interface PackCheck {

    void check(List<LintFile> files, Consumer<Problem> out);
}
