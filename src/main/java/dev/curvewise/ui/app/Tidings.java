package dev.curvewise.ui.app;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.session.OpenRun;
import dev.curvewise.ui.app.RunOpener.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Says in a sentence or two what was opened, and what was not and why.
final class Tidings {

    private Tidings() {}

    static String of(List<Outcome> outcomes) {
        List<OpenRun> opened =
                outcomes.stream().flatMap(outcome -> outcome.runs().stream()).toList();
        List<Outcome> refused = outcomes.stream()
                .filter(outcome -> outcome.runs().isEmpty() && !outcome.cancelled())
                .toList();
        List<Outcome> cancelled = outcomes.stream().filter(Outcome::cancelled).toList();
        List<String> sentences = new ArrayList<>();
        if (opened.size() == 1) {
            Run run = opened.getFirst().run();
            sentences.add(String.format(
                    "Opened %s: %s, %s.",
                    run.name(), count(run.logged(), "row"), count(run.columns().size(), "column")));
        } else if (opened.size() > 1) {
            sentences.add("Opened " + count(opened.size(), "run") + ".");
        }
        if (refused.size() == 1) {
            Outcome one = refused.getFirst();
            sentences.add(name(one.path()) + " was not opened: " + reason(one) + ".");
        } else if (refused.size() > 1) {
            sentences.add(
                    refused.size() + " files were not opened, the first because: " + reason(refused.getFirst()) + ".");
        }
        if (cancelled.size() == 1) {
            sentences.add("Stopped reading " + name(cancelled.getFirst().path()) + ".");
        } else if (cancelled.size() > 1) {
            sentences.add("Stopped reading " + cancelled.size() + " files.");
        }
        sentences.addAll(odd(outcomes));
        return String.join(" ", sentences);
    }

    /// What of the files that were opened was not as it should be.
    private static List<String> odd(List<Outcome> outcomes) {
        List<String> odd = warnings(outcomes).map(Problem::what).distinct().toList();
        return odd.size() == 1
                ? List.of(odd.getFirst() + ".")
                : odd.isEmpty() ? List.of() : List.of("There are " + odd.size() + " warnings.");
    }

    /// Whether there is more to be read about it.
    static boolean isAllWell(List<Outcome> outcomes) {
        return outcomes.stream().noneMatch(outcome -> outcome.runs().isEmpty())
                && warnings(outcomes).findAny().isEmpty();
    }

    private static Stream<Problem> warnings(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.runs().isEmpty())
                .flatMap(outcome -> outcome.problems().stream())
                .filter(problem -> problem.level() != Level.NOTE);
    }

    private static String reason(Outcome outcome) {
        return outcome.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .or(() -> outcome.problems().stream().findFirst())
                .map(Problem::what)
                .orElse("there is no run in it");
    }

    private static String name(Path path) {
        return Names.inOneLine(Objects.toString(path.getFileName(), path.toString()));
    }

    private static String count(long n, String what) {
        return String.format("%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
