package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.series.Smoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the lines that are drawn follow from the lines that were given: what they lie over, whether examples are
/// stretched to the run, by how much they are scaled, and how runs are smoothed.
///
/// @param x         what the lines are drawn over
/// @param stretch   whether examples are stretched to the steps of the runs; over anything else they always are
/// @param scaling   what the values of the examples are multiplied by
/// @param smoothing how runs are smoothed
/// @param grouping  whether several runs are drawn as their middle and a band, which is always over progress
public record Derivation(XChoice x, boolean stretch, double scaling, Smoothing smoothing, Grouping grouping) {

    /// Steps, examples stretched to the run, everything else as it was given.
    public static final Derivation PLAIN = new Derivation(XChoice.STEP, true, 1, Smoothing.off(), Grouping.NONE);

    /// Over something else; a group of runs comes apart over anything but progress.
    public Derivation withX(XChoice other) {
        Grouping kept = other.equals(XChoice.PROGRESS) ? grouping : Grouping.NONE;
        return new Derivation(other, stretch, scaling, smoothing, kept);
    }

    public Derivation withStretch(boolean other) {
        return new Derivation(x, other, scaling, smoothing, grouping);
    }

    public Derivation withScaling(double other) {
        return new Derivation(x, stretch, other, smoothing, grouping);
    }

    public Derivation withSmoothing(Smoothing other) {
        return new Derivation(x, stretch, scaling, other, grouping);
    }

    /// With runs drawn one by one or as a group; a group lies over progress.
    public Derivation withGrouping(Grouping other) {
        XChoice over = other == Grouping.NONE ? (grouping == Grouping.NONE ? x : XChoice.STEP) : XChoice.PROGRESS;
        return new Derivation(over, stretch, scaling, smoothing, other);
    }

    /// The lines to draw.
    ///
    /// @param lines  as they were given
    /// @param before the answers of an earlier call, by the line they follow from; what is still right is
    ///               used again
    /// @return the answers by the line they follow from, in order
    public Map<ChartLine, ChartLine> derive(List<ChartLine> lines, Map<ChartLine, ChartLine> before) {
        List<ChartLine> placed = new ArrayList<>();
        Map<ChartLine, ChartLine> origins = new HashMap<>();
        for (ChartLine line : lines) {
            ChartLine over = placed(line);
            if (over != null) {
                placed.add(over);
                origins.put(line, over);
            }
        }
        Range runs = steps(placed);
        Map<ChartLine, ChartLine> all = new LinkedHashMap<>();
        for (ChartLine line : lines) {
            ChartLine over = origins.get(line);
            if (over != null) {
                ChartLine known = before.get(line);
                all.put(line, known == null ? finished(over, runs) : known);
            }
        }
        return all;
    }

    private boolean isSteps() {
        return x.equals(XChoice.STEP);
    }

    private @Nullable ChartLine placed(ChartLine line) {
        if (isSteps()) {
            return line;
        }
        Series over = x.over().apply(line, line.trace().series());
        return over == null ? null : line.withTrace(Trace.of(over));
    }

    private static @Nullable Range steps(List<ChartLine> lines) {
        return ChartContent.EMPTY
                .withLines(lines.stream()
                        .filter(line -> line.kind() == LineKind.RUN)
                        .toList())
                .stepRange();
    }

    private ChartLine finished(ChartLine line, @Nullable Range runs) {
        if (line.kind() == LineKind.RUN) {
            return smoothing.equals(Smoothing.off())
                    ? line
                    : line.smoothed(Trace.of(smoothing.apply(line.trace().series())));
        }
        Trace trace = line.trace();
        Range own = trace.stepRange();
        Series series = trace.series();
        if ((stretch || !isSteps()) && runs != null && own != null && !own.equals(runs)) {
            series = XChoice.moved(series, own, runs);
        }
        if (scaling != 1) {
            double[] values = series.values();
            Arrays.setAll(values, i -> values[i] * scaling);
            series = series.withValues(values);
        }
        return series.equals(trace.series()) ? line : line.withTrace(Trace.of(series));
    }

    /// What the legend adds to an example's name, such as `× 2.5`, or an empty string.
    public String scalingWords() {
        return scaling == 1 ? "" : "× " + Numbers.brief(scaling);
    }
}
