package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.CurveChart;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Examples at the left and runs at the right, in the real window: the same axes, moving together.
@ExtendWith(ApplicationExtension.class)
class SideBySideTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.sample());
    }

    private CurveChart chart(String id) {
        return (CurveChart) open.root().lookup("#" + id);
    }

    private void beside(boolean wanted) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> ((ToggleButton) open.root().lookup(wanted ? "#sides-beside" : "#sides-over")).fire());
        open.until(() -> (chart("chart-examples") != null) == wanted);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Bounds picture(CurveChart chart) {
        Node overlay = chart.lookup(".curve-overlay");
        return overlay.localToScene(overlay.getLayoutBounds());
    }

    private Set<String> names(CurveChart chart) {
        return chart.lookupAll(".curve-legend-item").stream()
                .map(item -> ((ToggleButton) item).getText())
                .collect(Collectors.toSet());
    }

    @Test
    void examplesStandBesideTheRunsOnTheSameAxesAndComeTogetherAgain() {
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card("kl")));
        open.until(() -> chart("chart") != null && open.root().lookup("#sides-beside") != null);
        WaitForAsyncUtils.waitForFxEvents();
        open.picture("one-chart");
        Set<String> all = names(chart("chart"));

        beside(true);
        open.picture("side-by-side");
        CurveChart runs = chart("chart");
        CurveChart examples = chart("chart-examples");
        assertThat(examples.view()).isEqualTo(runs.view());
        Bounds left = picture(examples);
        Bounds right = picture(runs);
        assertThat(left.getMinY()).as("equal values stand equally high").isCloseTo(right.getMinY(), within(1.0));
        assertThat(left.getMaxY()).isCloseTo(right.getMaxY(), within(1.0));
        assertThat(left.getMaxX()).isLessThan(right.getMinX());
        assertThat(names(runs)).isNotEmpty().doesNotContainAnyElementsOf(names(examples));
        assertThat(names(runs)).allSatisfy(name -> assertThat(all).contains(name));

        Viewport near = new Viewport(new Range(10, 60), new Range(0, 3));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> runs.setView(near));
        assertThat(examples.view()).isEqualTo(near);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> examples.setYScale(Scale.LOG));
        assertThat(runs.view()).isEqualTo(examples.view());

        beside(false);
        assertThat(names(chart("chart"))).isEqualTo(all);
    }
}
