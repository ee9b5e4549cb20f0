package dev.curvewise.session;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Severity;
import dev.curvewise.match.Match;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column of an open run, read as a card's metric: its points and what the detector says of them.
///
/// @param open     the run
/// @param match    the column and how it was found
/// @param series   its points, turned into the card's quantity
/// @param detector the detector that watched it and its settings, or null where the card has none
/// @param raw      every alert
/// @param alerts   the alerts that are passed on after the cooldown
public record Reading(
        OpenRun open,
        Match match,
        Series series,
        @Nullable DetectorSettings detector,
        List<Alert> raw,
        List<Alert> alerts) {

    public Reading {
        raw = List.copyOf(raw);
        alerts = List.copyOf(alerts);
    }

    /// The worst of the alerts, where there is one.
    public Optional<Severity> worst() {
        return raw.stream().map(Alert::severity).max(Severity::compareTo);
    }

    /// How many values the detector saw.
    public int seen() {
        int n = 0;
        for (int i = 0; i < series.size(); i++) {
            if (!Series.isMissing(series.value(i))) {
                n++;
            }
        }
        return n;
    }
}
