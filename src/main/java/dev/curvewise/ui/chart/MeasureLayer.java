package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.XFormat;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/// Two upright markers, A and B, and what lies between them.
final class MeasureLayer extends Group {

    /// More lines than this would not fit into the words.
    private static final int MOST = 3;

    private final Line[] lines = {new Line(), new Line()};
    private final Label[] flags = {new Label("A"), new Label("B")};
    private final double[] steps = {Double.NaN, Double.NaN};

    MeasureLayer() {
        setManaged(false);
        setMouseTransparent(true);
        for (int i = 0; i < 2; i++) {
            lines[i].getStyleClass().add("curve-measure");
            flags[i].getStyleClass().add("curve-flag");
            flags[i].setManaged(false);
            getChildren().addAll(lines[i], flags[i]);
        }
    }

    /// Sets marker A (0) or B (1) to a step, or takes it away where it stands there already.
    void set(int which, double step) {
        steps[which] = step == steps[which] ? Double.NaN : step;
    }

    void clear() {
        steps[0] = Double.NaN;
        steps[1] = Double.NaN;
    }

    double step(int which) {
        return steps[which];
    }

    boolean isMeasuring() {
        return !Double.isNaN(steps[0]) && !Double.isNaN(steps[1]);
    }

    void place(Frame frame) {
        for (int i = 0; i < 2; i++) {
            double px = Double.isNaN(steps[i]) ? -100 : Math.rint(frame.px(steps[i])) + 0.5;
            boolean seen = frame.sees(px);
            lines[i].setVisible(seen);
            flags[i].setVisible(seen);
            lines[i].setStartX(px);
            lines[i].setEndX(px);
            lines[i].setEndY(frame.height());
            flags[i].resizeRelocate(px - 9, 0, 18, 18);
        }
    }

    /// What lies between the two: the distance, and for the first lines the values at both and their difference.
    String words(Frame frame, XFormat format) {
        StringJoiner words = new StringJoiner(" · ");
        words.add("A " + format.text(steps[0]) + " → B " + format.text(steps[1]) + ", Δ "
                + (format == XFormat.NUMBER ? Numbers.brief(steps[1] - steps[0]) : difference(format)));
        int shown = 0;
        // runs before examples: there is room for the first few only
        List<ChartLine> lines = frame.content().lines().stream()
                .sorted(Comparator.comparing(line -> line.kind() != LineKind.RUN))
                .toList();
        for (ChartLine line : lines) {
            Trace trace = line.trace();
            int a = trace.nearest(steps[0]);
            int b = trace.nearest(steps[1]);
            if (a >= 0 && b >= 0 && shown++ < MOST) {
                double from = trace.series().value(a);
                double to = trace.series().value(b);
                words.add(line.name() + " " + Numbers.brief(from) + " → " + Numbers.brief(to) + ", Δ "
                        + Numbers.brief(to - from));
            }
        }
        return words.toString();
    }

    private String difference(XFormat format) {
        double length = steps[1] - steps[0];
        return format == XFormat.CLOCK ? XFormat.DURATION.text(length) : format.text(length);
    }
}
