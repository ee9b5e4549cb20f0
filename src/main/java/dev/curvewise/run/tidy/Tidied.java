package dev.curvewise.run.tidy;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import java.util.List;

/// The curves of one file, and how they were made.
///
/// @param asItStands what the file holds
/// @param runs       the runs to be shown; more than one where the file holds several
/// @param restarts   where the steps fall back, empty for most files
/// @param rules      the ways the reader chose
/// @param oddities   what there is to choose from, at most one for each kind of rule
/// @param problems   what was changed, with counts
public record Tidied(
        Run asItStands,
        List<Run> runs,
        List<Restart> restarts,
        TidyRules rules,
        List<Oddity> oddities,
        List<Problem> problems) {

    public Tidied {
        runs = List.copyOf(runs);
        restarts = List.copyOf(restarts);
        oddities = List.copyOf(oddities);
        problems = List.copyOf(problems);
    }

    /// The same file under rules of the reader's choice.
    public Tidied with(TidyRules chosen) {
        return Tidy.of(asItStands, chosen);
    }
}
