package dev.curvewise.card;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what is wrong with one file. A file in which everything is wrong is cut short: nobody reads the
/// hundred-and-first line, nor the same words a seventh time.
public final class Findings {

    private static final int MOST = 100;
    private static final int MOST_ALIKE = 6;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> said = new HashMap<>();
    private int more;

    public Findings(String file) {
        this.file = file;
    }

    /// Adds an error at a place.
    public void error(Span place, String what, String hint) {
        add(new Problem(file, place.line(), place.column(), Level.ERROR, what, hint));
    }

    /// Adds a warning at a place.
    public void warning(Span place, String what, String hint) {
        add(new Problem(file, place.line(), place.column(), Level.WARNING, what, hint));
    }

    /// Adds a problem unless there are too many already.
    public void add(Problem problem) {
        int alike = said.merge(problem.what(), 1, Integer::sum);
        if (alike > MOST_ALIKE) {
            return;
        }
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    /// All of them in the order of the file. What is wrong in the same way again and again, as with every point of a
    /// curve, is said a few times and then counted.
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        Map<String, Integer> listed = new HashMap<>();
        sorted.replaceAll(problem -> listed.merge(problem.what(), 1, Integer::sum) == MOST_ALIKE
                ? counted(problem, said.getOrDefault(problem.what(), 0) - MOST_ALIKE)
                : problem);
        if (more > 0) {
            sorted.add(Problem.error(
                    file, sorted.getLast().line(), 0, more + " more problems in this file are not listed", ""));
        }
        return sorted;
    }

    private static Problem counted(Problem problem, int others) {
        return others == 0
                ? problem
                : new Problem(
                        problem.source(),
                        problem.line(),
                        problem.column(),
                        problem.level(),
                        problem.what() + ", here and in " + others + (others == 1 ? " more place" : " more places"),
                        problem.hint());
    }
}
