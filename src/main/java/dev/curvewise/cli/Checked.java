package dev.curvewise.cli;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.util.List;

/// A run that was checked.
///
/// @param file     the file
/// @param readable whether it could be read
/// @param readings its columns that are watched, with what was found on them
/// @param together what its columns say together
/// @param problems what was wrong with the file
/// @param raw      whether every firing is listed instead of episodes and delivered alerts
/// @param seconds  how long that took
record Checked(
        String file,
        boolean readable,
        List<Reading> readings,
        List<CrossFinding> together,
        List<Problem> problems,
        boolean raw,
        double seconds) {

    Checked {
        readings = List.copyOf(readings);
        together = List.copyOf(together);
        problems = List.copyOf(problems);
    }

    /// What was found on a column.
    List<Finding> findings(Reading reading) {
        if (!raw) {
            return reading.findings();
        }
        List<Alert> all = reading.raw();
        return all.stream().map(alert -> new Finding(reading, alert)).toList();
    }

    /// Whether anything was found that matters as much as this or more.
    boolean has(Severity least) {
        return readings.stream()
                .flatMap(reading -> findings(reading).stream())
                .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}
