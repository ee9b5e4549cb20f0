package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.XChoice;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import dev.curvewise.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    private final ChartContent content = Samples.explosion();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private CurveChart chart = Fx.call(CurveChart::new);

    @BeforeEach
    void open() {
        Fx.run(() -> {
            chart = new CurveChart();
            chart.setContent(content);
            Scene scene = new Scene(new StackPane(chart), 900, 560);
            Theme.LIGHT.applyTo(scene);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            stage.set(window);
            chart.requestFocus();
            settle();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.get().close());
    }

    private void settle() {
        chart.applyCss();
        chart.getScene().getRoot().layout();
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        settle();
    }

    @Test
    void clickingAnAlertSelectsItAndTellsTheListener() {
        List<ChartMarker> clicked = new ArrayList<>();
        Fx.run(() -> {
            chart.setOnMarkerClicked(clicked::add);
            Node symbol = chart.lookup(".curve-marker");
            Event.fireEvent(
                    symbol,
                    new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            false,
                            new PickResult(symbol, 5, 5)));
        });
        assertThat(clicked).containsExactly(content.markers().getFirst());
        assertThat(chart.selectedMarkerProperty().get())
                .isEqualTo(content.markers().getFirst());
    }

    @Test
    void showingAnAlertMovesTheViewToIt() {
        Viewport before = chart.view();
        Fx.run(() -> chart.showMarker(content.markers().getLast()));
        assertThat(chart.view().x().contains(9400)).isTrue();
        assertThat(chart.view().x().length()).isLessThan(before.x().length() / 2);
    }

    @Test
    void theViewGoesBackAndForth() {
        Viewport whole = chart.view();
        Fx.run(() -> press(KeyCode.PLUS, false, false));
        Viewport near = chart.view();
        assertThat(near.x().length()).isLessThan(whole.x().length());
        Fx.run(() -> press(KeyCode.Z, false, true));
        assertThat(chart.view()).isEqualTo(whole);
        Fx.run(() -> press(KeyCode.Y, false, true));
        assertThat(chart.view()).isEqualTo(near);
        Fx.run(() -> press(KeyCode.DIGIT0, false, false));
        assertThat(chart.view()).isEqualTo(whole);
    }

    @Test
    void arrowsWalkFromPointToPointAndSayWhereTheyAre() {
        Fx.run(() -> {
            press(KeyCode.RIGHT, false, false);
            press(KeyCode.UP, false, false);
            press(KeyCode.HOME, false, false);
        });
        assertThat(chart.getAccessibleText()).startsWith("grpo-17.csv, step 0, ");
        Fx.run(() -> press(KeyCode.RIGHT, false, false));
        assertThat(chart.getAccessibleText()).startsWith("grpo-17.csv, step 1, ");
    }

    @Test
    void theChartDescribesItsLinesInWords() {
        assertThat(Fx.call(() -> new CurveChart().getAccessibleRole())).isNotNull();
        assertThat(chart.getAccessibleText())
                .contains("KL explosion starts at", "rising overall", "2 NaN.", "1 infinite.", "2 marks.");
    }

    @Test
    void theTruthLineSaysWhatIsDrawn() {
        String truth = Fx.call(() -> ((Label) chart.lookup(".curve-truth")).getText());
        assertThat(truth).isEqualTo("11,750 of 11,750 points · 2 NaN · 1 Inf · smoothing off");
    }

    @Test
    void smoothingKeepsTheLoggedValuesBehindTheLine() {
        Fx.run(() -> chart.setSmoothing(new Smoothing.Ema(0.9)));
        assertThat(chart.state().shown().lines().getLast().raw())
                .isSameAs(content.lines().getLast().trace());
        assertThat(chart.figure(800, 500).footer()).contains("smoothing EMA 0.9", "s = 0.9·s + 0.1·x");
    }

    @Test
    void progressLaysAllLinesFromNoughtToAHundred() {
        Fx.run(() -> chart.setX(XChoice.PROGRESS));
        assertThat(chart.state().shown().lines())
                .allSatisfy(line -> assertThat(line.trace().stepRange()).isEqualTo(new Range(0, 100)));
    }

    @Test
    void linkedChartsShowTheSameSteps() {
        CurveChart other = Fx.call(() -> {
            CurveChart second = new CurveChart();
            second.setContent(content);
            ChartLink link = new ChartLink();
            link.add(chart);
            link.add(second);
            press(KeyCode.PLUS, false, false);
            return second;
        });
        assertThat(other.view().x()).isEqualTo(chart.view().x());
    }
}
