package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.RangeStatistics;
import dev.curvewise.series.Smoothing;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The quiet lines under a chart: what is drawn, and on request statistics and what lies between the markers.
final class FootLines extends VBox {

    private final ChartState state;
    private final MeasureLayer measure;
    private final Label truth = label();
    private final Label statistics = label();
    private final Label between = label();
    private final Tooltip formula = new Tooltip();

    FootLines(ChartState state, MeasureLayer measure) {
        this.state = state;
        this.measure = measure;
        getStyleClass().add("curve-foot");
        getChildren().addAll(truth, statistics, between);
        truth.setTooltip(formula);
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("curve-truth");
        label.setMinWidth(0);
        return label;
    }

    void refresh(Frame frame, boolean withStatistics) {
        Smoothing smoothing = state.derivation().smoothing();
        truth.setText(state.truth());
        formula.setText(
                "Every pixel column keeps its smallest and its largest value. Smoothing: " + smoothing.formula() + ".");
        show(statistics, withStatistics ? statistics() : null);
        show(
                between,
                measure.isMeasuring()
                        ? measure.words(frame, state.derivation().x().format())
                        : null);
    }

    private @Nullable String statistics() {
        List<ChartLine> lines = state.shown().lines();
        ChartLine line = lines.stream()
                .filter(each -> each.kind() == LineKind.RUN)
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getFirst());
        RangeStatistics found = line == null
                ? null
                : RangeStatistics.of(line.logged(), state.view().x());
        return line == null || found == null ? "No finite value in view" : line.name() + ": " + found.words();
    }

    private static void show(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        label.setVisible(text != null);
        label.setManaged(text != null);
    }
}
