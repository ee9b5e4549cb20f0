package dev.curvewise.run.tidy;

import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was changed in one run.
final class Notes {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();

    Notes(String source) {
        this.source = source;
    }

    void note(String what, String hint) {
        problems.add(Problem.note(source, 0, 0, what, hint));
    }

    void warn(String what, String hint) {
        problems.add(Problem.warning(source, 0, 0, what, hint));
    }

    /// Notes something odd that the reader may have treated otherwise. Where several runs of a file are odd in the same
    /// way the first speaks for all.
    void odd(Oddity oddity) {
        if (oddities.stream()
                .noneMatch(known -> known.rule().getClass() == oddity.rule().getClass())) {
            oddities.add(oddity);
        }
    }

    List<Oddity> oddities() {
        return oddities;
    }

    List<Problem> problems() {
        return problems;
    }

    static String some(int n, String thing) {
        return n == 1 ? "1 " + thing : String.format(Locale.ROOT, "%,d %ss", n, thing);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
