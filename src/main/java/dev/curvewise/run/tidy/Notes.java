package dev.curvewise.run.tidy;

import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// What was changed in one run.
final class Notes {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    Notes(String source) {
        this.source = source;
    }

    void note(String what, String hint) {
        problems.add(Problem.note(source, 0, 0, what, hint));
    }

    void warn(String what, String hint) {
        problems.add(Problem.warning(source, 0, 0, what, hint));
    }

    List<Problem> problems() {
        return problems;
    }

    static String some(int n, String thing) {
        return n == 1 ? "1 " + thing : n + " " + thing + "s";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
