package dev.curvewise.card;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one file. A file in which everything is wrong is cut short: nobody reads the
/// hundred-and-first line.
public final class Findings {

    private static final int MOST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
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
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    /// All of them in the order of the file.
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (more > 0) {
            sorted.add(Problem.error(
                    file, sorted.getLast().line(), 0, more + " more problems in this file are not listed", ""));
        }
        return sorted;
    }
}
