package dev.curvewise.cli;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Column;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns of a run that nobody looked at, so that silence about them is not taken for health.
final class Unexplained {

    private static final int NAMED = 8;

    private Unexplained() {}

    static Optional<Problem> of(OpenRun open, List<Reading> readings) {
        Set<String> looked =
                readings.stream().map(reading -> reading.match().column()).collect(Collectors.toSet());
        List<String> others = open.run().columns().stream()
                .map(Column::name)
                .filter(name ->
                        !looked.contains(name) && !name.equals(open.run().stepColumn()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        String what = others.size() == 1
                ? "The column " + names + " belongs to no watched metric and was not checked"
                : others.size() + " columns belong to no watched metric and were not checked: " + names
                        + (others.size() > NAMED ? " …" : "");
        return Optional.of(Problem.note(open.run().source(), 0, 0, what, ""));
    }
}
