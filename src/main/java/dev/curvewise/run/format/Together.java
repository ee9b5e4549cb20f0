package dev.curvewise.run.format;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.csv.MonitorCsv;
import dev.curvewise.run.format.event.EventFile;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.StepRows;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.series.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The runs that the files of one group are put together to. Their names are the whole paths of what a reader would
/// call them by; each knows the folder it stands on, and which of its runs it is.
///
/// @param runs     the runs
/// @param problems what was odd about putting them together
record Together(List<Run> runs, List<Problem> problems) {

    /// @param group the files, all of one format
    /// @param parts what was read of those of them that hold anything
    static Together of(List<FolderFile> group, List<Run> parts) {
        FolderFile first = group.getFirst();
        String home = first.home().toString();
        if (parts.isEmpty()) {
            return new Together(List.of(), List.of());
        }
        if (first.format() instanceof EventFile) {
            return new Together(continued(parts, home), List.of());
        }
        if (first.format() instanceof MonitorCsv) {
            List<String> prefaces = group.stream()
                    .filter(found -> parts.stream()
                            .anyMatch(run -> run.source().equals(found.file().toString())))
                    .map(FolderFile::preface)
                    .toList();
            Run together = Episodes.together(parts, prefaces);
            return new Together(
                    List.of(together.named(home).from(home, first.format().name())), List.of());
        }
        Findings findings = new Findings(home);
        Run joined = joined(parts, first, findings);
        return new Together(List.of(joined), findings.problems());
    }

    /// One metric a file: put together by step.
    private static Run joined(List<Run> parts, FolderFile first, Findings findings) {
        StepRows rows = new StepRows(findings);
        for (Run part : parts) {
            Column value = part.columns().stream()
                    .filter(c -> !c.inFile().equals("step") && !c.inFile().equals("Step"))
                    .filter(c -> !c.name().equals("timestamp") && !c.name().equals("Wall time"))
                    .findFirst()
                    .orElse(part.columns().getLast());
            Column steps = part.steps();
            for (int row = 0; row < part.rows(); row++) {
                if (!Series.isMissing(value.value(row)) && Double.isFinite(steps.value(row))) {
                    rows.put(value.name(), steps.value(row), Double.NaN, value.value(row));
                }
            }
        }
        Table table = rows.build("step", "");
        String home = first.home().toString();
        String format = first.format().name();
        return new Run(name(first), home, format, table.rows(), table.columns(), "step", table.texts())
                .from(home, format);
    }

    /// The folder a run is called by: that of its metrics or scalars is only a part of it.
    private static String name(FolderFile first) {
        Path home = first.home();
        boolean inner = home.endsWith("metrics") || home.endsWith("scalars");
        return (inner ? Objects.requireNonNullElse(home.getParent(), home) : home).toString();
    }

    /// A restarted run adds an event file; where its steps go on, the files are one run.
    private static List<Run> continued(List<Run> parts, String home) {
        List<Run> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(Run::source, NaturalOrder.OF_NAMES));
        List<Run> found = new ArrayList<>();
        for (Run next : sorted) {
            Run before = found.isEmpty() ? null : found.getLast();
            if (before != null && goesOn(before, next)) {
                found.set(found.size() - 1, Episodes.append(before, next).from(home, before.which()));
            } else {
                Path file = Path.of(next.source());
                found.add(next.named(next.source()).from(home, Objects.toString(file.getFileName(), "")));
            }
        }
        return found;
    }

    private static boolean goesOn(Run before, Run next) {
        if (before.rows() == 0 || next.rows() == 0) {
            return false;
        }
        List<String> names = before.columns().stream().map(Column::name).toList();
        boolean same = next.columns().stream()
                .map(Column::name)
                .anyMatch(name -> !name.equals("step") && names.contains(name));
        return same && next.steps().value(0) > before.steps().value(before.rows() - 1);
    }
}
