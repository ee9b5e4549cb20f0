package dev.curvewise.session;

import dev.curvewise.card.Curve;
import dev.curvewise.card.Direction;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a card teaches the robust detector.
public final class Expectations {

    /// What a quantity of language models is summed or averaged over.
    private static final String SUM = "sequence-sum";

    private static final List<String> SCALES = List.of("per-token", SUM);

    /// More than a few spikes.
    private static final double MUCH = 0.1;

    private Expectations() {}

    /// What is expected of a matched column. Its level is judged only where card and match leave no doubt of its
    /// scale, or where it has left what is healthy on every scale it may be on.
    ///
    /// @param series the column, turned into the card's quantity
    public static Expectation of(MetricCard card, Match match, Series series) {
        boolean sure = card.healthyRange() != null
                && match.transform().isComparable()
                && match.how() != How.GUESS
                && (!isOtherwise(card, match) || isBeyond(card, series));
        return of(card, match.column(), sure);
    }

    /// Whether much of a column lies above what is healthy as a sum: a mean of the same numbers would have to be
    /// smaller.
    private static boolean isBeyond(MetricCard card, Series series) {
        Range healthy = card.healthyRange();
        if (healthy == null || !card.scale().startsWith(SUM)) {
            return false;
        }
        int finite = 0;
        int above = 0;
        for (int i = 0; i < series.size(); i++) {
            finite += Double.isFinite(series.value(i)) ? 1 : 0;
            above += Double.isFinite(series.value(i)) && series.value(i) > healthy.high() ? 1 : 0;
        }
        return above > MUCH * finite;
    }

    /// Whether the library that wrote the column sums or averages over something else than the card shows, as several
    /// do under `kl`. Where no library was recognised, any of those that call the metric so may have written it.
    private static boolean isOtherwise(MetricCard card, Match match) {
        LogName claim = match.claim();
        if (claim != null) {
            return isOnOtherScale(card, claim);
        }
        return match.how() != How.HAND
                && namesOf(match.column(), card).stream().anyMatch(name -> isOnOtherScale(card, name));
    }

    private static boolean isOnOtherScale(MetricCard card, LogName name) {
        return SCALES.stream()
                .anyMatch(
                        scale -> !card.scale().startsWith(scale) && name.note().startsWith(scale));
    }

    /// The libraries' names for a metric that a column has; where it has none as it stands, behind a prefix.
    private static List<LogName> namesOf(String column, MetricCard card) {
        List<LogName> same = card.names().stream()
                .filter(name -> name.name().equalsIgnoreCase(column))
                .toList();
        String bare = column.toLowerCase(Locale.ROOT);
        return same.isEmpty()
                ? card.names().stream()
                        .filter(name -> bare.endsWith("/" + name.name().toLowerCase(Locale.ROOT)))
                        .toList()
                : same;
    }

    /// What is expected of a column that belongs to a card.
    ///
    /// @param column     the column; of an example with several lines the one it names is taken
    /// @param scaleKnown whether the column's numbers are on the card's scale
    public static Expectation of(MetricCard card, String column, boolean scaleKnown) {
        String bare = column.toLowerCase(Locale.ROOT);
        List<String> lines = lines(card);
        String line = lines.stream()
                .filter(name -> bare.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(lines.isEmpty() ? Curve.SINGLE : lines.getFirst());
        return ofLine(card, line, scaleKnown);
    }

    /// The names of the lines that the card's healthy examples draw, in their order.
    static List<String> lines(MetricCard card) {
        Set<String> names = new LinkedHashSet<>();
        card.healthy().forEach(s -> s.curves().forEach(c -> names.add(c.name())));
        return List.copyOf(names);
    }

    /// What is expected of one line. Lines that only failing examples draw stand beside the first line.
    static Expectation ofLine(MetricCard card, String line, boolean scaleKnown) {
        List<String> healthyLines = lines(card);
        boolean first = !healthyLines.isEmpty() && healthyLines.getFirst().equals(line);
        return new Expectation(
                direction(card.direction()),
                card.healthyRange(),
                scaleKnown,
                examples(card.healthy(), line, Set.of(), false),
                examples(card.failing(), line, Set.copyOf(healthyLines), first));
    }

    private static List<Expectation.Example> examples(
            List<Scenario> scenarios, String line, Set<String> known, boolean strangersToo) {
        List<Expectation.Example> examples = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (Curve curve : scenario.curves()) {
                boolean stranger = strangersToo && !known.contains(curve.name());
                if (curve.name().equals(line) || stranger) {
                    examples.add(new Expectation.Example(scenario.label(), curve.points()));
                }
            }
        }
        return examples;
    }

    private static Expectation.Direction direction(@Nullable Direction direction) {
        return switch (direction) {
            case UP_GOOD -> Expectation.Direction.UP_GOOD;
            case DOWN_GOOD -> Expectation.Direction.DOWN_GOOD;
            case BAND -> Expectation.Direction.BAND;
            case null -> Expectation.Direction.BAND;
        };
    }
}
