package dev.curvewise.session;

import dev.curvewise.card.DetectorChoice;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Delivery;
import dev.curvewise.detect.Detection;
import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Errors;
import dev.curvewise.detect.Expectation;
import dev.curvewise.detect.Judgement;
import dev.curvewise.detect.RobustDetector;
import dev.curvewise.detect.Settings;
import dev.curvewise.detect.Trace;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.run.Column;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads columns as metrics and lets the right rules watch them. Immutable but for what it remembers of its own work,
/// so that it can be used from any thread.
public final class Watch {

    private final Mode mode;
    private final Settings settings;
    private final boolean honoursCards;
    private final Map<String, Rules> chosen;
    private final RobustBook book;

    private Watch(Mode mode, Settings settings, boolean honoursCards, Map<String, Rules> chosen, RobustBook book) {
        this.mode = mode;
        this.settings = settings;
        this.honoursCards = honoursCards;
        this.chosen = Map.copyOf(chosen);
        this.book = book;
    }

    /// Watches every metric by the robust rules.
    public static Watch robust() {
        return new Watch(Mode.ROBUST, Settings.DEFAULT, true, Map.of(), new RobustBook());
    }

    /// Watches by the stock detectors, set as given and not as the cards would have them.
    public static Watch compatible(Settings settings) {
        return new Watch(Mode.COMPATIBLE, settings, false, Map.of(), new RobustBook());
    }

    /// The same, with a card's metric watched by other rules.
    public Watch with(String cardId, Rules rules) {
        Map<String, Rules> others = new HashMap<>(chosen);
        others.put(cardId, rules);
        return new Watch(mode, settings, honoursCards, others, book);
    }

    /// The same, with a card's metric watched as it comes.
    public Watch without(String cardId) {
        Map<String, Rules> others = new HashMap<>(chosen);
        others.remove(cardId);
        return new Watch(mode, settings, honoursCards, others, book);
    }

    /// The rules that were chosen by hand, by card.
    public Map<String, Rules> chosen() {
        return chosen;
    }

    /// The rules of a metric: those chosen by hand, else the mode's own.
    public Optional<Rules> rulesOf(MetricCard card) {
        Rules byHand = chosen.get(card.id());
        if (byHand != null) {
            return Optional.of(byHand);
        }
        return mode == Mode.ROBUST
                ? Optional.of(Rules.Robust.DEFAULT)
                : stockOf(card).map(Rules.Stock::new);
    }

    /// The stock detector of a metric: the one its card names.
    public Optional<DetectorSettings> stockOf(MetricCard card) {
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

    /// All columns of a run that a card explains, by card id.
    public Map<String, List<Reading>> readAll(OpenRun open, Library library) {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        for (MetricCard card : library.cards()) {
            List<Reading> readings = open.matchesOf(card.id()).stream()
                    .map(match -> read(
                            open, match, rulesOf(card).orElse(null), Expectations.of(card, match), WrongScale.of(card)))
                    .toList();
            if (!readings.isEmpty()) {
                all.put(card.id(), readings);
            }
        }
        return all;
    }

    /// A column again, watched by other rules.
    ///
    /// @param rules the rules, or null for none
    public Reading again(Reading before, MetricCard card, @Nullable Rules rules) {
        return judged(
                before.open(),
                before.match(),
                before.series(),
                rules,
                Expectations.of(card, before.match()),
                WrongScale.of(card));
    }

    /// What rules say of points that belong to no run, such as an example of a card.
    public Judgement judge(Series series, Rules rules, Expectation expectation) {
        return switch (rules) {
            case Rules.Robust robust -> book.of(expectation).judge(series, robust.settings());
            case Rules.Stock stock -> Stock.judge(series, stock.settings());
        };
    }

    /// What rules make of points that belong to no run.
    public Hearing hear(Series series, Rules rules, Expectation expectation) {
        Judgement judgement = judge(series, rules, expectation);
        return switch (rules) {
            case Rules.Robust robust ->
                new Hearing(
                        rules,
                        judgement,
                        Reading.peaks(judgement),
                        scores(series, book.of(expectation).detector(robust.settings())));
            case Rules.Stock stock ->
                new Hearing(
                        rules,
                        judgement,
                        Delivery.of(judgement.alerts(), settings.alerts()),
                        Trace.of(series, stock.settings()).scores());
        };
    }

    private static Series scores(Series series, RobustDetector detector) {
        double[] scores = new double[series.size()];
        for (int i = 0; i < scores.length; i++) {
            double value = series.value(i);
            scores[i] = Double.NaN;
            if (!Series.isMissing(value)) {
                detector.accept(series.step(i), value);
                scores[i] = detector.score();
            }
            if (Double.isNaN(scores[i])) {
                scores[i] = Series.MISSING;
            }
        }
        return series.withValues(scores);
    }

    /// How rules fare on the labelled examples of a metric.
    public Errors errors(Rules rules, Expectation expectation) {
        return switch (rules) {
            case Rules.Robust robust ->
                Errors.of(expectation.healthy(), expectation.failing(), book.of(expectation), robust.settings());
            case Rules.Stock stock -> Errors.of(expectation.healthy(), expectation.failing(), stock.settings());
        };
    }

    /// Every column of a run that is watched: those a card explains, and those that bear a stock detector's own name
    /// for its metric, such as `kl_divergence`, even where no card claims them.
    public List<Reading> watched(OpenRun open, Library library) {
        List<Reading> all = new ArrayList<>();
        readAll(open, library)
                .values()
                .forEach(list ->
                        list.stream().filter(reading -> reading.rules() != null).forEach(all::add));
        for (Column column : open.run().columns()) {
            DetectorKind.watching(bareName(column.name()))
                    .filter(kind -> all.stream().noneMatch(reading -> watches(reading, column, kind)))
                    .ifPresent(kind -> all.add(read(
                            open,
                            unclaimed(open, column),
                            mode == Mode.ROBUST ? Rules.Robust.DEFAULT : new Rules.Stock(settings.of(kind)),
                            Expectation.NONE,
                            WrongScale.NEVER)));
        }
        return all;
    }

    private boolean watches(Reading reading, Column column, DetectorKind kind) {
        boolean same = mode == Mode.ROBUST
                || (reading.rules() instanceof Rules.Stock stock
                        && stock.settings().kind() == kind);
        return same && reading.match().column().equals(column.name());
    }

    private Reading read(
            OpenRun open, Match match, @Nullable Rules rules, Expectation expectation, WrongScale wrongScale) {
        Column column = open.run().column(match.column()).orElseThrow();
        Series series = match.transform().apply(open.run().series(column));
        return judged(open, match, series, rules, expectation, wrongScale);
    }

    private Reading judged(
            OpenRun open,
            Match match,
            Series series,
            @Nullable Rules rules,
            Expectation expectation,
            WrongScale wrongScale) {
        if (rules == null) {
            return new Reading(open, match, series, null, Stock.NOBODY, List.of());
        }
        Judgement judgement = judge(series, rules, expectation);
        if (rules instanceof Rules.Stock) {
            List<Alert> delivered = Delivery.of(judgement.alerts(), settings.alerts());
            return new Reading(open, match, series, rules, judgement, delivered);
        }
        Judgement fair = wrongScale.check(series, judgement);
        return new Reading(open, match, series, rules, fair, Reading.peaks(fair));
    }

    /// The card that explains a column after all, or an empty id.
    private static Match unclaimed(OpenRun open, Column column) {
        return open.matches().stream()
                .filter(match -> match.column().equals(column.name()))
                .findFirst()
                .orElse(new Match(column.name(), "", How.EXACT, Transform.NONE, ""));
    }

    private static String bareName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// The stock detectors, answering as the robust rules do.
    private static final class Stock {

        static final Judgement NOBODY =
                new Judgement(Judgement.Answer.JUDGED, "No detector watches this metric", List.of(), List.of());

        static Judgement judge(Series series, DetectorSettings settings) {
            List<Alert> raw = Detection.over(series, settings);
            int needed = settings.values().get("warmup_steps") instanceof Integer warmup ? warmup : 0;
            int seen = 0;
            for (int i = 0; i < series.size() && seen <= needed; i++) {
                seen += Series.isMissing(series.value(i)) ? 0 : 1;
            }
            if (!settings.enabled()) {
                return new Judgement(
                        Judgement.Answer.JUDGED, settings.kind().title() + " is switched off", List.of(), raw);
            }
            if (raw.isEmpty() && seen < Math.max(needed, 1)) {
                String reason = "Only " + seen + " values; " + settings.kind().title() + " warms up for " + needed;
                return new Judgement(Judgement.Answer.TOO_SHORT, reason, List.of(), raw);
            }
            return new Judgement(Judgement.Answer.JUDGED, "", List.of(), raw);
        }
    }
}
