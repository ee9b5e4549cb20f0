package dev.curvewise.ui.detect;

import dev.curvewise.detect.Firing;
import dev.curvewise.detect.Firings;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.robust.RobustKind;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Alerts as the marks of a chart, and what they were held against as its shades and lines.
public final class Marks {

    private Marks() {}

    /// More firings than this are not marked one by one.
    private static final int SINGLE = 40;

    /// What rules say of a column: every episode, or every alert that is passed on.
    static List<ChartMarker> of(Hearing hearing, Series column) {
        return hearing.rules() instanceof Rules.Robust
                ? hearing.episodes().stream()
                        .map(episode -> of(episode, column))
                        .toList()
                : hearing.passed().stream().map(Marks::of).toList();
    }

    /// Every single firing where they are few, so that none hides behind a cooldown or in an episode.
    static List<ChartMarker> ofEach(Hearing hearing, Series column) {
        Firings all = hearing.firings();
        boolean whole = hearing.episodes().stream()
                .anyMatch(episode -> episode.start() < episode.first().step());
        return all.size() > SINGLE || whole
                ? of(hearing, column)
                : IntStream.range(0, all.size())
                        .mapToObj(all::get)
                        .map(Marks::of)
                        .toList();
    }

    private static ChartMarker of(Firing firing) {
        return new ChartMarker(kind(firing.severity()), firing.step(), firing.value(), words(firing));
    }

    /// The mark of a finding: an alert where it fired, an episode where it began, always on the curve itself.
    ///
    /// @param curve the points it was found on
    public static ChartMarker of(Finding finding, Trace curve) {
        double value = finding.alert().value();
        if (finding.episode() != null) {
            int at = curve.nearest(finding.start());
            value = at < 0 ? Double.NaN : curve.series().value(at);
        }
        return new ChartMarker(kind(finding.severity()), finding.start(), value, words(finding.alert()));
    }

    private static ChartMarker of(Episode episode, Series column) {
        return new ChartMarker(
                kind(episode.severity()), episode.start(), valueAt(column, episode.start()), words(episode.peak()));
    }

    /// The first value at a step or after it; NaN where there is none.
    private static double valueAt(Series series, double step) {
        int from = 0;
        int to = series.isSorted() ? series.size() : 0;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (series.step(middle) < step) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        for (int i = from; i < series.size(); i++) {
            if (series.step(i) >= step && !Series.isMissing(series.value(i))) {
                return series.value(i);
            }
        }
        return Double.NaN;
    }

    private static MarkerKind kind(Severity severity) {
        return severity == Severity.CRITICAL ? MarkerKind.CRITICAL : MarkerKind.WARNING;
    }

    /// An alert in a few words: what, and by how much, as in `Spike, 9.1 σ`.
    public static String words(Alert alert) {
        return words(Firing.of(alert));
    }

    private static String words(Firing firing) {
        String score = Scores.text(firing);
        String title = Titles.of(firing.detector());
        return score.isEmpty() ? title : title + ", " + score;
    }

    /// The samples of the baseline that an alert was held against. A trend is held against none: its samples are the
    /// episode itself.
    public static List<StepSpan> baseline(Alert alert) {
        Baseline baseline = alert.baseline();
        boolean trend = alert.detector().equals(RobustKind.TREND.id());
        return !trend && baseline.count() > 0 && baseline.firstStep() <= baseline.lastStep()
                ? List.of(new StepSpan(
                        new Range(baseline.firstStep(), baseline.lastStep()), "baseline", ColourToken.BASELINE))
                : List.of();
    }

    /// The levels that an alert was held against. Lines that lie on each other are drawn once.
    public static List<Threshold> thresholds(Alert alert) {
        Baseline baseline = alert.baseline();
        List<Threshold> lines = new ArrayList<>();
        boolean level = alert.detector().equals(RobustKind.LEVEL.id());
        add(lines, baseline.warning(), level ? "healthy limit" : "warning", ColourToken.WARNING);
        add(lines, baseline.critical(), "critical", ColourToken.CRITICAL);
        add(lines, baseline.mean(), meaning(alert), ColourToken.BASELINE);
        return lines;
    }

    /// What the level of a baseline is.
    static String meaning(Alert alert) {
        return RobustKind.byId(alert.detector())
                .map(test -> switch (test) {
                    case SPIKE -> "median";
                    case SHIFT -> "plateau";
                    case TREND -> "where it began";
                    case LEVEL, SHAPE, NON_FINITE -> "mean";
                })
                .orElse("mean");
    }

    private static void add(List<Threshold> lines, double value, String text, ColourToken colour) {
        if (Double.isFinite(value) && lines.stream().noneMatch(line -> line.value() == value)) {
            lines.add(new Threshold(value, text, colour));
        }
    }
}
