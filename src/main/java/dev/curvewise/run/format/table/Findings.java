package dev.curvewise.run.format.table;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Gathers what is wrong with one file. What happens on many lines becomes one problem with a count and the first line,
/// so that a damaged file never floods the reader.
public final class Findings {

    private static final int MOST = 100;

    private final String source;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private static final class Tally {
        private final Level level;
        private final long firstLine;
        private final int firstColumn;
        private final String hint;
        private final IntFunction<String> words;
        private int count;

        Tally(Level level, long firstLine, int firstColumn, String hint, IntFunction<String> words, int count) {
            this.count = count;
            this.level = level;
            this.firstLine = firstLine;
            this.firstColumn = firstColumn;
            this.hint = hint;
            this.words = words;
        }
    }

    public Findings(String source) {
        this.source = source;
    }

    /// Counts something that may happen on many lines.
    ///
    /// @param key   the kind: equal keys are counted together
    /// @param words the sentence for a count; the first line is added to it
    public void count(String key, Level level, long line, String hint, IntFunction<String> words) {
        count(key, level, line, 0, hint, words);
    }

    /// The same with the place in the line, counted from 1.
    public void count(String key, Level level, long line, int column, String hint, IntFunction<String> words) {
        Tally known = tallies.get(key);
        if (known != null) {
            known.count++;
        } else if (tallies.size() < MOST) {
            tallies.put(key, new Tally(level, line, column, hint, words, 1));
        }
    }

    /// Takes what was found in the part that follows.
    ///
    /// @param lines how many lines stand before that part
    public void join(Findings part, long lines) {
        part.tallies.forEach((key, theirs) -> {
            Tally known = tallies.get(key);
            if (known != null) {
                known.count += theirs.count;
            } else if (tallies.size() < MOST) {
                long line = theirs.firstLine == 0 ? 0 : theirs.firstLine + lines;
                tallies.put(
                        key,
                        new Tally(theirs.level, line, theirs.firstColumn, theirs.hint, theirs.words, theirs.count));
            }
        });
        for (Problem problem : part.problems) {
            int line = problem.line() == 0 ? 0 : clamp(problem.line() + lines);
            add(new Problem(source, line, problem.column(), problem.level(), problem.what(), problem.hint()));
        }
    }

    /// What was found so far, to be added to without changing this.
    Findings copy() {
        Findings copy = new Findings(source);
        copy.join(this, 0);
        return copy;
    }

    public void error(long line, String what, String hint) {
        add(Problem.error(source, clamp(line), 0, what, hint));
    }

    public void warn(long line, String what, String hint) {
        add(Problem.warning(source, clamp(line), 0, what, hint));
    }

    public void note(long line, String what, String hint) {
        add(Problem.note(source, clamp(line), 0, what, hint));
    }

    public void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    String source() {
        return source;
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /// Everything found, counted kinds last.
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        for (Tally tally : tallies.values()) {
            String what = tally.words.apply(tally.count);
            String where = tally.count > 1 && tally.firstLine > 0 ? "; first at line " + tally.firstLine : "";
            all.add(new Problem(
                    source, clamp(tally.firstLine), tally.firstColumn, tally.level, what + where, tally.hint));
        }
        return all;
    }

    /// `1 row` or `41 rows`.
    public static String some(int n, String thing) {
        return n == 1 ? "1 " + thing : n + " " + thing + "s";
    }

    private static int clamp(long line) {
        return (int) Math.min(line, Integer.MAX_VALUE);
    }
}
