package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.paint.Color;

/// Words on the picture: lines by their name at their end, thresholds and shaded steps by what they are.
final class LabelLayer extends Group {

    private static final double HEIGHT = 16;
    private static final int MOST = 6;
    private static final double GAP = 8;
    private static final double FAR = 2.5 * HEIGHT;
    private static final double WIDEST = 140;
    private static final double NARROW = 520;

    /// On ground of its own, so that it can be read where a curve lies behind it.
    private static final PseudoClass BOXED = PseudoClass.getPseudoClass("boxed");

    private final List<Label> pool = new ArrayList<>();
    private final Label measure = new Label();
    private int used;

    LabelLayer() {
        setManaged(false);
        measure.getStyleClass().add("curve-label");
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().add(measure);
        setMouseTransparent(true);
    }

    /// Names thresholds at the left, above their lines; those too close to be read above each other stand side by side.
    private void thresholds(Frame frame, ChartColours colours) {
        double left = 6;
        double last = Double.POSITIVE_INFINITY;
        List<Threshold> ordered = frame.content().thresholds().stream()
                .sorted(Comparator.comparingDouble(threshold -> -threshold.value()))
                .toList();
        for (Threshold threshold : ordered) {
            double py = frame.py(threshold.value());
            if (py > HEIGHT && py < frame.height()) {
                Label label = next(threshold.text(), colours, threshold.colour());
                label.pseudoClassStateChanged(BOXED, true); // curves go above their thresholds
                label.resize(label.prefWidth(-1), HEIGHT);
                left = Math.abs(py - last) < HEIGHT ? left : 6;
                label.relocate(left, py - HEIGHT - 1);
                left += label.prefWidth(-1) + GAP;
                last = py;
            }
        }
    }

    void place(Frame frame, ChartColours colours, double gutter) {
        used = 0;
        ends(frame, colours, gutter);
        thresholds(frame, colours);
        for (StepSpan span : frame.content().spans()) {
            double from = Math.max(0, frame.px(span.steps().low()));
            double to = Math.min(frame.width(), frame.px(span.steps().high()));
            Label label = next(span.text(), colours, ColourToken.MUTED);
            label.setVisible(to - from > label.prefWidth(-1));
            label.relocate(from + 4, 2);
        }
        for (int i = used; i < pool.size(); i++) {
            pool.get(i).setVisible(false);
        }
    }

    /// How much room the names of the lines want at the right of the picture, 0 where they are not shown.
    double gutter(List<ChartLine> lines, double width) {
        if (lines.size() < 2 || lines.size() > MOST || width < NARROW) {
            return 0;
        }
        double widest = 0;
        for (ChartLine line : lines) {
            measure.setText(line.name());
            widest = Math.max(widest, measure.prefWidth(-1));
        }
        return Math.ceil(Math.min(widest, WIDEST)) + GAP;
    }

    private record End(ChartLine line, double px, double py) {}

    private void ends(Frame frame, ChartColours colours, double gutter) {
        List<End> ends = new ArrayList<>();
        if (gutter <= 0) {
            return;
        }
        for (ChartLine line : frame.content().lines()) {
            int last = lastSeen(line.trace(), frame.x().range().high());
            if (last >= 0) {
                double py = frame.py(line.trace().series().value(last));
                ends.add(new End(line, frame.px(line.trace().series().step(last)), py));
            }
        }
        ends.removeIf(end -> end.py() < 0 || end.py() > frame.height());
        ends.sort(Comparator.comparingDouble(End::py));
        double[] tops = tops(ends.stream().mapToDouble(End::py).toArray(), frame.height());
        for (int i = 0; i < tops.length; i++) {
            ChartLine line = ends.get(i).line();
            Label label = next(line.name(), colours, line.colour());
            label.setVisible(!Double.isNaN(tops[i]));
            if (label.isVisible()) {
                label.resize(gutter - GAP, HEIGHT);
                label.relocate(frame.width() + GAP, Math.rint(tops[i]));
            }
        }
    }

    /// Where names stand that are wanted beside heights in the picture: none over another, none below it, where the
    /// axis has its numbers.
    ///
    /// @param wanted the heights from the top, growing
    /// @return the upper edge of each, NaN where it would be too far from where it belongs
    static double[] tops(double[] wanted, double height) {
        double[] tops = new double[wanted.length];
        double least = -HEIGHT;
        for (int i = 0; i < wanted.length; i++) {
            double top = Math.max(least, wanted[i] - HEIGHT / 2);
            boolean near = top <= wanted[i] + FAR;
            tops[i] = near ? top : Double.NaN;
            least = near ? top + HEIGHT : least;
        }
        double most = height - HEIGHT;
        for (int i = wanted.length - 1; i >= 0; i--) {
            if (!Double.isNaN(tops[i])) {
                tops[i] = Math.min(tops[i], most);
                most = tops[i] - HEIGHT;
            }
        }
        return tops;
    }

    private static int lastSeen(Trace trace, double step) {
        Series series = trace.series();
        for (int piece = trace.pieces() - 1; piece >= 0; piece--) {
            int at = trace.firstAtOrAfter(piece, Math.nextUp(step)) - 1;
            for (int i = at; i >= trace.start(piece) && i > at - 1000; i--) {
                if (Double.isFinite(series.value(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Label next(String text, ChartColours colours, ColourToken colour) {
        if (used == pool.size()) {
            Label label = new Label();
            label.getStyleClass().add("curve-label");
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            label.setManaged(false);
            pool.add(label);
            getChildren().add(label);
        }
        Label label = pool.get(used++);
        label.setText(text);
        label.setTextFill(Color.web(colours.hex(colour)));
        label.setVisible(true);
        label.pseudoClassStateChanged(BOXED, false);
        label.resize(label.prefWidth(-1), HEIGHT);
        return label;
    }
}
