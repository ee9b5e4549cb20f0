package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.RangeStatistics;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Truth;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The quiet lines under a chart: what is drawn, and on request statistics and what lies between the markers.
final class FootLines extends VBox {

    /// So many points are summed up between two frames; more are in the background.
    private static final int QUICK = 4000;

    private final ChartState state;
    private final ChartWords words;
    private final MeasureLayer measure;
    private final Label truth = label();
    private final Label statistics = label();
    private final Label between = label();
    private final Tooltip formula = new Tooltip();
    private final Pending<Truth, String> counting = new Pending<>(Truth::line, (drawn, words) -> truth.setText(words));
    private final Pending<Stretch, String> summing =
            new Pending<>(Stretch::words, (wanted, words) -> show(statistics, words));
    private @Nullable Truth said;
    private @Nullable Stretch summed;

    FootLines(ChartState state, MeasureLayer measure) {
        this.state = state;
        this.words = new ChartWords(state);
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

    /// Says what is drawn now, looking through points only where something has changed since.
    void refresh(Frame frame, boolean withStatistics) {
        Truth drawn = words.truth();
        if (!drawn.equals(said)) {
            said = drawn;
            if (drawn.isQuick()) {
                counting.forget();
                truth.setText(drawn.line());
            } else {
                counting.ask(drawn);
            }
            formula.setText("Every pixel column keeps its smallest and its largest value. Smoothing: "
                    + state.derivation().smoothing().formula() + ".");
        }
        statistics(withStatistics ? summed() : null);
        show(
                between,
                measure.isMeasuring()
                        ? measure.words(frame, state.derivation().x().format())
                        : null);
    }

    /// What statistics are about: the first run, or the first line where there is no run.
    private @Nullable Stretch summed() {
        List<ChartLine> lines = state.shown().lines();
        return lines.stream()
                .filter(each -> each.kind() == LineKind.RUN)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line ->
                        new Stretch(line.name(), line.logged(), state.view().x()))
                .orElse(null);
    }

    private void statistics(@Nullable Stretch wanted) {
        if (Objects.equals(wanted, summed)) {
            return;
        }
        summed = wanted;
        summing.forget();
        if (wanted == null) {
            show(statistics, null);
        } else if (RangeStatistics.points(wanted.trace(), wanted.steps()) <= QUICK) {
            show(statistics, wanted.words());
        } else {
            show(statistics, statistics.getText());
            summing.ask(wanted);
        }
    }

    /// A stretch of a line to be summed up.
    private record Stretch(String name, Trace trace, Range steps) {
        String words() {
            RangeStatistics found = RangeStatistics.of(trace, steps);
            return found == null ? "No finite value in view" : name + ": " + found.words();
        }
    }

    private static void show(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        label.setVisible(text != null);
        label.setManaged(text != null);
    }
}
