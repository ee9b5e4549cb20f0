package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Source;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Numbers;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The values a healthy run keeps to: as words, and as a band on the chart where the scale suits.
///
/// @param values the range
/// @param unit   their unit, or an empty string
/// @param scale  what it is summed or averaged over, where libraries differ in that; else an empty string
/// @param source where it comes from, where a source of the card says so
record HealthyRange(Range values, String unit, String scale, Optional<Source> source) {

    /// What is shown has to be at least this part of the range, and the range this part of what is shown.
    private static final double SUITS = 0.02;

    static Optional<HealthyRange> of(MetricCard card) {
        return Optional.ofNullable(card.healthyRange())
                .map(range -> new HealthyRange(range, card.unit(), scale(card), source(card.sources())));
    }

    private static String scale(MetricCard card) {
        return List.of("sequence-sum", "per-token").contains(card.scale())
                ? card.scale().replace('-', ' ')
                : "";
    }

    /// The source that speaks of the range, or else the one that says it is a judgement of ours.
    private static Optional<Source> source(List<Source> sources) {
        return containing(sources, "healthy range").or(() -> containing(sources, "own judgement"));
    }

    private static Optional<Source> containing(List<Source> sources, String words) {
        return sources.stream()
                .filter(source -> source.title().toLowerCase(Locale.ROOT).contains(words))
                .findFirst();
    }

    String words() {
        String range = Numbers.brief(values.low()) + " to " + Numbers.brief(values.high());
        return "Healthy range: " + range + (unit.isEmpty() ? "" : " " + unit);
    }

    /// The band, where the values shown are of its size: a mean per token says nothing about a range for sums.
    ///
    /// @param shown the values on the chart
    List<ChartBand> band(Range shown) {
        double length = values.length();
        double common = Math.min(values.high(), shown.high()) - Math.max(values.low(), shown.low());
        boolean suits = common > 0 && common >= SUITS * shown.length() && shown.length() >= SUITS * length;
        String name = scale.isEmpty() ? "healthy range" : "healthy range, " + scale;
        return suits ? List.of(ChartBand.level(name, values, ColourToken.HEALTHY)) : List.of();
    }
}
