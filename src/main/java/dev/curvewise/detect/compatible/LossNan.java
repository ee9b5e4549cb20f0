package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The loss is NaN or infinite: every such value is critical.
final class LossNan implements StockDetector {

    private static final String[] NAMES = {"value"};

    private final int warmup;
    private int seen;

    LossNan(DetectorSettings settings) {
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public String id() {
        return DetectorKind.LOSS_NAN.id();
    }

    @Override
    public @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        if (seen < warmup && ++seen < warmup) {
            return null;
        }
        return Double.isFinite(value) ? null : Severity.CRITICAL;
    }

    @Override
    public int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        if (seen < warmup) {
            return 0;
        }
        for (int row = from; row < to; row++) {
            double value = column.value(row);
            if (!Double.isFinite(value) && !Series.isMissing(value)) {
                fired.add(row, Severity.CRITICAL);
            }
        }
        Arrays.fill(scores, from, to, Series.MISSING);
        return to - from;
    }

    @Override
    public int feedFrom(Series column, int row) {
        return row;
    }

    @Override
    public double score() {
        return Double.NaN;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        return new Alert(id(), severity, step, value, Baseline.NONE, new Numbers(NAMES, value));
    }
}
