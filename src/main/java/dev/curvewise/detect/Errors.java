package dev.curvewise.detect;

import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.detect.stats.Resampling;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.function.Predicate;

/// How a setting fares on labelled examples.
///
/// @param healthy     how many healthy examples there are
/// @param falseAlarms labels of those on which it speaks
/// @param failing     how many failing examples there are
/// @param misses      labels of those on which it stays silent
public record Errors(int healthy, List<String> falseAlarms, int failing, List<String> misses) {

    /// How many points an example is drawn with: enough for any usual window.
    private static final int POINTS = 1000;

    private static final double NOISE = 0.02;

    public Errors {
        falseAlarms = List.copyOf(falseAlarms);
        misses = List.copyOf(misses);
    }

    /// Counts the errors of a stock detector on examples drawn with 1,000 points and 2 % noise.
    public static Errors of(
            List<Expectation.Example> healthy, List<Expectation.Example> failing, DetectorSettings settings) {
        return of(healthy, failing, series -> Trace.of(series, settings).size() > 0);
    }

    /// Counts the errors of the robust mode on the same drawings.
    public static Errors of(
            List<Expectation.Example> healthy,
            List<Expectation.Example> failing,
            RobustRules rules,
            RobustSettings settings) {
        return of(healthy, failing, series -> !rules.judge(series, settings).silent());
    }

    private static Errors of(
            List<Expectation.Example> healthy, List<Expectation.Example> failing, Predicate<Series> speaks) {
        return new Errors(
                healthy.size(),
                healthy.stream()
                        .filter(e -> speaks.test(drawn(e)))
                        .map(Expectation.Example::label)
                        .toList(),
                failing.size(),
                failing.stream()
                        .filter(e -> !speaks.test(drawn(e)))
                        .map(Expectation.Example::label)
                        .toList());
    }

    private static Series drawn(Expectation.Example example) {
        return Resampling.of(example.points(), POINTS, NOISE, 1);
    }
}
