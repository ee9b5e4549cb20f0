package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;

/// Says in words what a line does, for those who cannot see it.
public final class Description {

    /// A level that changes by less than this part of its spread counts as level.
    private static final double LEVEL = 0.1;

    private Description() {}

    /// A sentence or two a line, and one for the marks.
    public static String of(ChartContent content) {
        if (content.lines().isEmpty()) {
            return "Chart without lines.";
        }
        StringBuilder text = new StringBuilder();
        for (ChartLine line : content.lines()) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(of(line));
        }
        if (!content.markers().isEmpty()) {
            text.append(' ')
                    .append(content.markers().size())
                    .append(content.markers().size() == 1 ? " mark." : " marks.");
        }
        return text.toString();
    }

    /// Where a line starts and ends, its extremes, its trend and its breaks.
    public static String of(ChartLine line) {
        Trace trace = line.trace();
        Series series = trace.series();
        Range steps = trace.stepRange();
        Range values = trace.valueRange();
        if (steps == null || values == null) {
            return line.name() + " has no finite value.";
        }
        int first = finite(series, 0, 1);
        int last = finite(series, series.size() - 1, -1);
        double from = series.value(first);
        double to = series.value(last);
        StringBuilder text = new StringBuilder(line.name());
        text.append(" starts at ").append(Numbers.brief(from));
        text.append(", ends at ").append(Numbers.brief(to));
        text.append(" between steps ").append(Numbers.exact(steps.low()));
        text.append(" and ").append(Numbers.exact(steps.high()));
        text.append("; lowest ").append(Numbers.brief(values.low()));
        text.append(" at step ")
                .append(Numbers.exact(series.step(trace.pyramid().indexOf(values.low()))));
        text.append(", highest ").append(Numbers.brief(values.high()));
        text.append(" at step ")
                .append(Numbers.exact(series.step(trace.pyramid().indexOf(values.high()))));
        text.append("; ").append(trend(from, to, values)).append('.');
        return text.append(breaks(trace)).toString();
    }

    private static String trend(double from, double to, Range values) {
        double part = values.length() == 0 ? 0 : (to - from) / values.length();
        if (Math.abs(part) < LEVEL) {
            return "level overall";
        }
        return part > 0 ? "rising overall" : "falling overall";
    }

    private static String breaks(Trace trace) {
        Counts counts = trace.counts();
        StringBuilder text = new StringBuilder();
        if (counts.nan() > 0) {
            text.append(' ').append(Numbers.count(counts.nan())).append(" NaN.");
        }
        if (counts.infinite() > 0) {
            text.append(' ').append(Numbers.count(counts.infinite())).append(" infinite.");
        }
        if (counts.missing() > 0) {
            text.append(gaps(trace));
        }
        if (trace.pieces() > 1) {
            text.append(" Steps go back ")
                    .append(trace.pieces() - 1)
                    .append(trace.pieces() == 2 ? " time." : " times.");
        }
        return text.toString();
    }

    /// How many stretches without a logged value lie between others, and from where to where the longest
    /// reaches.
    private static String gaps(Trace trace) {
        Series series = trace.series();
        int gaps = 0;
        int longest = 0;
        double from = 0;
        double to = 0;
        for (int at = trace.pyramid().nextMissing(0); at < series.size(); ) {
            int end = at;
            while (end < series.size() && Series.isMissing(series.value(end))) {
                end++;
            }
            if (at > 0 && end < series.size()) {
                gaps++;
                if (end - at > longest) {
                    longest = end - at;
                    from = series.step(at - 1);
                    to = series.step(end);
                }
            }
            at = trace.pyramid().nextMissing(end);
        }
        if (gaps == 0) {
            return "";
        }
        return (gaps == 1 ? " 1 gap, between steps " : " " + Numbers.count(gaps) + " gaps, the longest between steps ")
                + Numbers.exact(from) + " and " + Numbers.exact(to) + ".";
    }

    private static int finite(Series series, int from, int by) {
        int index = from;
        while (index > 0 && index < series.size() - 1 && !Double.isFinite(series.value(index))) {
            index += by;
        }
        return index;
    }
}
