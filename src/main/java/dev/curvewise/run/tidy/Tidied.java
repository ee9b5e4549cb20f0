package dev.curvewise.run.tidy;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import java.util.List;

/// The curves of one file, and how they were made.
///
/// @param asItStands what the file holds
/// @param runs       the runs to be shown; more than one where the file holds several
/// @param restarts   where the steps fall back, empty for most files
/// @param rule       what became of the restarts
/// @param reason     why this rule, a sentence; empty where there is no restart
/// @param problems   what was changed, with counts
public record Tidied(
        Run asItStands,
        List<Run> runs,
        List<Restart> restarts,
        RestartRule rule,
        String reason,
        List<Problem> problems) {

    public Tidied {
        runs = List.copyOf(runs);
        restarts = List.copyOf(restarts);
        problems = List.copyOf(problems);
    }

    /// Whether there is anything to choose.
    public boolean hasRestarts() {
        return !restarts.isEmpty();
    }

    /// The same file under a rule of the reader's choice.
    public Tidied with(RestartRule chosen) {
        return Tidy.of(asItStands, chosen);
    }
}
