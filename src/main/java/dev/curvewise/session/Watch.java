package dev.curvewise.session;

import dev.curvewise.card.DetectorChoice;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.settings.Settings;
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
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads columns as metrics and lets the right rules watch them. Immutable but for what it remembers of its own work,
/// so that it can be used from any thread.
public final class Watch {

    /// What is said of a column while its file is still being read.
    private static final Judgement STILL_READING =
            new Judgement(Judgement.Answer.TOO_SHORT, "The file is still being read", List.of(), List.of());

    private static final Judgement NOBODY = new Judgement(
            Judgement.Answer.NO_DETECTOR,
            "This card has no stock detector, so the compatible rules do not watch it; the robust ones would",
            List.of(),
            List.of());

    private final Mode mode;
    private final Settings settings;
    private final boolean honoursCards;
    private final Map<String, Rules> chosen;
    private final Judge judge;

    private Watch(Mode mode, Settings settings, boolean honoursCards, Map<String, Rules> chosen, Judge judge) {
        this.mode = mode;
        this.settings = settings;
        this.honoursCards = honoursCards;
        this.chosen = Map.copyOf(chosen);
        this.judge = judge;
    }

    /// Watches every metric by the robust rules.
    public static Watch robust() {
        return robust(Settings.DEFAULT);
    }

    /// Watches every metric by the robust rules, set as given.
    public static Watch robust(Settings settings) {
        return new Watch(
                Mode.ROBUST, settings, settings.equals(Settings.DEFAULT), Map.of(), new Judge(settings.alerts()));
    }

    /// Watches by the stock detectors, set as given and not as the cards would have them.
    public static Watch compatible(Settings settings) {
        return new Watch(Mode.COMPATIBLE, settings, false, Map.of(), new Judge(settings.alerts()));
    }

    /// The same, with a card's metric watched by other rules.
    public Watch with(String cardId, Rules rules) {
        Map<String, Rules> others = new HashMap<>(chosen);
        others.put(cardId, rules);
        return new Watch(mode, settings, honoursCards, others, judge);
    }

    /// The same, with a card's metric watched as it comes.
    public Watch without(String cardId) {
        Map<String, Rules> others = new HashMap<>(chosen);
        others.remove(cardId);
        return new Watch(mode, settings, honoursCards, others, judge);
    }

    /// The rules that were chosen by hand, by card.
    public Map<String, Rules> chosen() {
        return chosen;
    }

    /// Whether there are rules that were chosen by hand for a card.
    public boolean isChosen(String cardId) {
        return chosen.containsKey(cardId);
    }

    /// The rules of a metric: those chosen by hand, else the mode's own.
    public Optional<Rules> rulesOf(MetricCard card) {
        Rules byHand = chosen.get(card.id());
        if (byHand != null) {
            return Optional.of(byHand);
        }
        return mode == Mode.ROBUST ? Optional.of(robustOf(card)) : stockOf(card).map(Rules.Stock::new);
    }

    /// The robust rules of a metric, set as its card would have them.
    public Rules robustOf(MetricCard card) {
        DetectorChoice choice = card.detector();
        Rules robust = new Rules.Robust(settings.robust());
        return honoursCards && choice != null && choice.id().equals(robust.id())
                ? robust.with(choice.settings())
                : robust;
    }

    /// The stock detector of a metric: the one its card names.
    public Optional<DetectorSettings> stockOf(MetricCard card) {
        DetectorChoice choice = card.detector();
        if (choice == null) {
            return Optional.empty();
        }
        return DetectorKind.byId(choice.id())
                .map(kind -> new Rules.Stock(settings.of(kind)))
                .map(rules -> honoursCards ? rules.with(choice.settings()) : rules)
                .flatMap(
                        rules -> rules instanceof Rules.Stock stock ? Optional.of(stock.settings()) : Optional.empty());
    }

    /// All columns of a run that a card explains, by card id.
    public Map<String, List<Reading>> readAll(OpenRun open, Library library) {
        return readAll(open, library, () -> true);
    }

    /// All columns of a run that a card explains, by card id.
    ///
    /// @param goOn asked before each card; once it says no, the rest is left out
    public Map<String, List<Reading>> readAll(OpenRun open, Library library, BooleanSupplier goOn) {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        for (MetricCard card : library.cards()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            List<Reading> readings = open.matchesOf(card.id()).stream()
                    .map(match -> judged(
                            open, match, series(open, match), rulesOf(card).orElse(null), card))
                    .toList();
            if (!readings.isEmpty()) {
                all.put(card.id(), readings);
            }
        }
        return all;
    }

    /// All columns of a run that a card explains, without a verdict: the run is still being read.
    public Map<String, List<Reading>> readUnjudged(OpenRun open) {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        for (Match match : open.matches()) {
            all.computeIfAbsent(match.card(), card -> new ArrayList<>())
                    .add(new Reading(open, match, series(open, match), null, STILL_READING, List.of()));
        }
        return all;
    }

    /// All columns of a run that a card explains, each under the verdict on what it was before: rows were added to the
    /// run, and judging all of it anew takes longer than showing it.
    ///
    /// @param before the columns as they were read before
    public Map<String, List<Reading>> readGrown(OpenRun open, List<Reading> before) {
        return Verdicts.carried(readUnjudged(open), before);
    }

    /// A column again, watched by other rules.
    ///
    /// @param rules the rules, or null for none
    public Reading again(Reading before, MetricCard card, @Nullable Rules rules) {
        return judged(before.open(), before.match(), before.series(), rules, card);
    }

    /// Says what rules make of points that belong to no run, such as an example of a card.
    public Judge judge() {
        return judge;
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
            Match match = unclaimed(open, column);
            DetectorKind.watching(bareName(column.name()))
                    .filter(kind -> all.stream().noneMatch(reading -> watches(reading, column, kind)))
                    .ifPresent(kind -> all.add(judged(
                            open,
                            match,
                            series(open, match),
                            mode == Mode.ROBUST
                                    ? new Rules.Robust(settings.robust())
                                    : new Rules.Stock(settings.of(kind)),
                            Expectation.NONE,
                            WrongScale.NEVER)));
        }
        return all;
    }

    /// The columns of a run that a card explains and that nothing watches: the compatible rules have no detector for
    /// their metric. Silence about them is no health, so they are named.
    ///
    /// @param watched the columns that are watched, also under another card
    public List<Reading> unwatched(OpenRun open, Library library, List<Reading> watched) {
        Set<String> columns =
                watched.stream().map(reading -> reading.match().column()).collect(Collectors.toSet());
        return readAll(open, library).values().stream()
                .flatMap(List::stream)
                .filter(reading -> reading.rules() == null
                        && !columns.contains(reading.match().column()))
                .toList();
    }

    private boolean watches(Reading reading, Column column, DetectorKind kind) {
        boolean same = mode == Mode.ROBUST
                || (reading.rules() instanceof Rules.Stock stock
                        && stock.settings().kind() == kind);
        return same && reading.match().column().equals(column.name());
    }

    /// A column turned into its card's quantity.
    private static Series series(OpenRun open, Match match) {
        Column column = open.run().column(match.column()).orElseThrow();
        return match.transform().apply(open.run().series(column));
    }

    private Reading judged(OpenRun open, Match match, Series series, @Nullable Rules rules, MetricCard card) {
        return judged(open, match, series, rules, Expectations.of(card, match, series), WrongScale.of(card));
    }

    private Reading judged(
            OpenRun open,
            Match match,
            Series series,
            @Nullable Rules rules,
            Expectation expectation,
            WrongScale wrongScale) {
        if (rules == null) {
            return new Reading(open, match, series, null, NOBODY, List.of());
        }
        Judgement judgement = judge.judge(series, rules, expectation);
        Judgement fair = rules instanceof Rules.Robust ? wrongScale.check(series, judgement) : judgement;
        return new Reading(open, match, series, rules, fair, judge.delivered(rules, fair));
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
}
