package dev.curvewise.session;

import dev.curvewise.card.DetectorChoice;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Delivery;
import dev.curvewise.detect.Detection;
import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Settings;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.run.Column;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads columns as metrics and lets the right detector watch them.
///
/// @param settings     what the detectors are set to
/// @param honoursCards whether what a card says of its detector goes before `settings`; a settings file given by hand
///                     goes before the cards
public record Watch(Settings settings, boolean honoursCards) {

    /// Watches as the cards say, with the stock settings where they say nothing.
    public static final Watch BY_CARDS = new Watch(Settings.DEFAULT, true);

    /// The detector of a metric: the one its card names.
    public Optional<DetectorSettings> detectorOf(MetricCard card) {
        DetectorChoice choice = card.detector();
        if (choice == null) {
            return Optional.empty();
        }
        return DetectorKind.byId(choice.id())
                .map(kind -> honoursCards ? withCard(settings.of(kind), choice.settings()) : settings.of(kind));
    }

    private static DetectorSettings withCard(DetectorSettings settings, Map<String, Object> wishes) {
        DetectorSettings set = settings;
        for (Map.Entry<String, Object> wish : wishes.entrySet()) {
            Object value = set.kind()
                    .parameter(wish.getKey())
                    .map(parameter -> parameter.read(wish.getValue()))
                    .orElse(null);
            if (value != null) {
                set = set.with(wish.getKey(), value);
            }
        }
        return set;
    }

    /// A column read as a card's metric.
    public Reading read(OpenRun open, MetricCard card, Match match) {
        return read(open, match, detectorOf(card));
    }

    /// All columns of a run that a card explains, by card id.
    public Map<String, List<Reading>> readAll(OpenRun open, Library library) {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        for (MetricCard card : library.cards()) {
            List<Reading> readings = open.matchesOf(card.id()).stream()
                    .map(match -> read(open, card, match))
                    .toList();
            if (!readings.isEmpty()) {
                all.put(card.id(), readings);
            }
        }
        return all;
    }

    /// Every column of a run that a detector watches: those whose card names one, and those that bear the detector's
    /// own name for its metric, such as `kl_divergence`, even where no card claims them.
    public List<Reading> watched(OpenRun open, Library library) {
        List<Reading> all = new ArrayList<>();
        readAll(open, library)
                .values()
                .forEach(list -> list.stream()
                        .filter(reading -> reading.detector() != null)
                        .forEach(all::add));
        for (Column column : open.run().columns()) {
            DetectorKind.watching(bareName(column.name()))
                    .filter(kind -> all.stream().noneMatch(reading -> watches(reading, column, kind)))
                    .ifPresent(kind -> all.add(read(open, stock(open, column), Optional.of(settings.of(kind)))));
        }
        return all;
    }

    private static boolean watches(Reading reading, Column column, DetectorKind kind) {
        DetectorSettings detector = reading.detector();
        return detector != null
                && detector.kind() == kind
                && reading.match().column().equals(column.name());
    }

    private Reading read(OpenRun open, Match match, Optional<DetectorSettings> detector) {
        Column column = open.run().column(match.column()).orElseThrow();
        Series series = match.transform().apply(open.run().series(column));
        List<Alert> raw = detector.map(set -> Detection.over(series, set)).orElse(List.of());
        return new Reading(open, match, series, detector.orElse(null), raw, Delivery.of(raw, settings.alerts()));
    }

    /// The card that explains a column after all, or an empty id.
    private static Match stock(OpenRun open, Column column) {
        return open.matches().stream()
                .filter(match -> match.column().equals(column.name()))
                .findFirst()
                .orElse(new Match(column.name(), "", How.EXACT, Transform.NONE, ""));
    }

    private static String bareName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
