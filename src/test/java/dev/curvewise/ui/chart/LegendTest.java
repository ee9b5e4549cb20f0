package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.ui.chart.ShownChart.Held;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The legend by keys and by pointer, with names as long as runs have them.
class LegendTest {

    private static final String LONG = "/home/someone/experiments/2026-11/grpo-qwen2.5-7b-lr1e-6-beta0.04-group16-seed";

    private ShownChart shown = new ShownChart(runs(3), 900, 500);

    private static ChartContent runs(int count) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double level = i;
            lines.add(ChartLine.run(LONG + i + ".csv", Samples.series(50, 100, 0.2, i, t -> level + t), i));
        }
        return ChartContent.EMPTY.withLines(lines);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void show(int count, double width) {
        shown.close();
        shown = new ShownChart(runs(count), width, 500);
    }

    private List<ToggleButton> buttons() {
        return Fx.call(() -> shown.chart().lookupAll(".curve-legend-item").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(Node::isVisible)
                .toList());
    }

    private List<Integer> order() {
        return shown.chart().state().listed().stream()
                .map(line -> line.name().charAt(LONG.length()) - '0')
                .toList();
    }

    private Bounds inChart(Node node) {
        return Fx.call(() -> shown.chart().sceneToLocal(node.localToScene(node.getBoundsInLocal())));
    }

    @Test
    void longNamesAreShortenedAndWholeInTheTooltip() {
        for (ToggleButton button : buttons()) {
            assertThat(button.getWidth()).isLessThanOrEqualTo(220);
            assertThat(button.getTooltip().getText()).startsWith(button.getText());
            assertThat(button.getAccessibleText()).contains(button.getText());
        }
        assertThat(buttons()).hasSize(3);
    }

    @Test
    void manyLinesTakeTwoRowsAndTheRestIsBehindAButton() {
        for (double width : new double[] {700, 900, 1400}) {
            show(40, width);
            List<ToggleButton> seen = buttons();
            assertThat(seen).hasSizeBetween(2, 20);
            assertThat(seen)
                    .allSatisfy(button -> assertThat(inChart(button).getMaxX()).isLessThan(width));
            assertThat(seen.stream().map(button -> inChart(button).getMinY()).distinct())
                    .hasSizeLessThanOrEqualTo(2);
            Button more = Fx.call(() -> (Button) shown.chart().lookup(".curve-legend-more"));
            assertThat(more.getText()).isEqualTo("+" + (40 - seen.size()) + " more");
            assertThat(inChart(more).getMaxX()).isLessThan(width);
        }
        assertThat(Fx.call(() -> shown.chart().lookupAll("*").stream().anyMatch(ScrollPane.class::isInstance)))
                .isFalse();
    }

    @Test
    void aButtonSwitchesItsLineOffAndOn() {
        Fx.run(buttons().get(1)::fire);
        shown.settle();
        assertThat(shown.chart().state().shown().lines()).hasSize(2);
        Fx.run(buttons().get(1)::fire);
        shown.settle();
        assertThat(shown.chart().state().shown().lines()).hasSize(3);
    }

    @Test
    void enterLeavesALineAloneAndBringsTheOthersBack() {
        shown.press(buttons().get(1), KeyCode.ENTER);
        assertThat(shown.chart().state().shown().lines()).hasSize(1);
        shown.press(buttons().get(1), KeyCode.ENTER);
        assertThat(shown.chart().state().shown().lines()).hasSize(3);
    }

    @Test
    void altWithAnArrowMovesALine() {
        shown.press(buttons().get(0), KeyCode.RIGHT, Held.ALT);
        assertThat(order()).containsExactly(1, 0, 2);
        shown.press(buttons().get(2), KeyCode.UP, Held.ALT);
        assertThat(order()).containsExactly(1, 2, 0);
        shown.press(buttons().get(0), KeyCode.LEFT, Held.ALT);
        assertThat(order()).as("at the end it stays").containsExactly(1, 2, 0);
    }

    @Test
    void draggingAButtonBehindAnotherMovesItsLine() {
        ToggleButton last = buttons().get(2);
        Bounds end = Fx.call(() -> last.localToScene(last.getBoundsInLocal()));
        shown.drag(buttons().get(0), new Point2D(end.getMaxX() - 4, end.getCenterY()));
        assertThat(order()).containsExactly(1, 2, 0);
        assertThat(shown.chart().state().shown().lines())
                .as("a drag is no click")
                .hasSize(3);
    }

    @Test
    void aShortMovementIsAClickAndNoDrag() {
        ToggleButton first = buttons().get(0);
        Bounds at = Fx.call(() -> first.localToScene(first.getBoundsInLocal()));
        shown.drag(first, new Point2D(at.getCenterX() + 3, at.getCenterY()));
        assertThat(order()).containsExactly(0, 1, 2);
    }

    @Test
    void theValuesAtThePointerFitIntoTheChart() {
        show(12, 700);
        Node overlay = Fx.call(() -> shown.chart().lookup(".curve-overlay"));
        shown.point(overlay, 320, 100);
        Bounds box = inChart(Fx.call(() -> shown.chart().lookup(".curve-readout")));
        assertThat(box.getWidth()).isBetween(100.0, 420.0);
        assertThat(box.getMinX()).isPositive();
        assertThat(box.getMaxX()).isLessThan(700);
    }

    @Test
    void ofManyLinesThoseNearestToThePointerAreRead() {
        show(40, 900);
        Node overlay = Fx.call(() -> shown.chart().lookup(".curve-overlay"));
        List<String> high = read(overlay, 10);
        assertThat(high).hasSizeBetween(6, 20).anyMatch(name -> name.contains("seed39"));
        List<String> low = read(overlay, 280);
        assertThat(low).anyMatch(name -> name.contains("seed0.csv")).noneMatch(name -> name.contains("seed39"));
    }

    private List<String> read(Node overlay, double y) {
        shown.point(overlay, 320, y);
        return Fx.call(() -> shown.chart().lookupAll(".curve-readout .label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .filter(text -> text.contains("grpo"))
                .toList());
    }
}
