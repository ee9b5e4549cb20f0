package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.plot.Viewport;
import dev.curvewise.ui.chart.ShownChart.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every key the help names does what it says, and no key means two things.
class ChartKeysTest {

    private final ShownChart shown = new ShownChart(Samples.explosion(), 900, 560);

    @AfterEach
    void close() {
        shown.close();
    }

    private Viewport view() {
        return shown.chart().view();
    }

    @ParameterizedTest
    @CsvSource({
        "MINUS, false, false, ZOOM_X, -1",
        "ADD, false, false, ZOOM_X, 1",
        "EQUALS, true, false, ZOOM_X, 1",
        "UP, false, true, ZOOM_Y, 1",
        "UP, true, false, MOVE_Y, 1",
        "UP, false, false, LINE, -1",
        "N, false, false, ALERT, 1",
        "N, true, false, ALERT, -1",
        "Z, false, true, VIEW, -1",
        "Z, true, true, VIEW, 1",
        "Y, false, true, VIEW, 1",
    })
    void aKeyMeansOneThing(KeyCode code, boolean shift, boolean control, ChartKey key, int way) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
        for (ChartKey each : ChartKey.values()) {
            assertThat(each.way(event)).as(each.name()).isEqualTo(each == key ? way : 0);
        }
    }

    @Test
    void withAltAKeyIsTheWindows() {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, true, false);
        for (ChartKey each : ChartKey.values()) {
            assertThat(each.way(event)).isZero();
        }
    }

    @Test
    void theHelpNamesEveryKeyOnce() {
        Set<String> keys = new HashSet<>();
        List<String> rows = new ArrayList<>();
        for (ChartHelp row : ChartHelp.keyboard()) {
            assertThat(row.words()).isNotBlank();
            assertThat(keys.add(row.keys())).as(row.keys()).isTrue();
            rows.add(row.keys());
        }
        assertThat(rows)
                .hasSameSizeAs(ChartKey.values())
                .contains("←  →", "−  +", "Ctrl+↓  Ctrl+↑", "Shift+N  N", "Ctrl+Z  Ctrl+Y", "A", "Esc", "0");
    }

    @Test
    void stepsAndValuesAreMovedAndZoomed() {
        Viewport whole = view();
        shown.press(KeyCode.PLUS);
        assertThat(view().x().length()).isLessThan(whole.x().length());
        assertThat(view().y()).isEqualTo(whole.y());
        Viewport near = view();
        shown.press(KeyCode.UP, Held.CONTROL);
        assertThat(view().y().length()).isLessThan(near.y().length());
        assertThat(view().x()).isEqualTo(near.x());
        shown.press(KeyCode.DOWN, Held.CONTROL);
        assertThat(view().y().length()).isCloseTo(near.y().length(), within(1e-9));
        shown.press(KeyCode.RIGHT, Held.SHIFT);
        assertThat(view().x().low()).isGreaterThan(near.x().low());
        Viewport moved = view();
        shown.press(KeyCode.UP, Held.SHIFT);
        assertThat(view().y().low()).isGreaterThan(moved.y().low());
        shown.press(KeyCode.DIGIT0);
        assertThat(view()).isEqualTo(whole);
    }

    @Test
    void twoMarkersAreSetAndZoomedBetween() {
        shown.press(KeyCode.HOME);
        shown.press(KeyCode.A);
        shown.press(KeyCode.END);
        shown.press(KeyCode.B);
        shown.press(KeyCode.ENTER);
        assertThat(view().x().low()).isZero();
        assertThat(view().x().high()).isEqualTo(12_000);
        shown.press(KeyCode.ESCAPE);
        assertThat(shown.chart().stage().isMeasuring()).isFalse();
    }

    @Test
    void alertsAreVisitedInTurn() {
        shown.press(KeyCode.N);
        assertThat(shown.chart().selectedMarkerProperty().get())
                .isEqualTo(shown.chart().content().markers().getFirst());
        shown.press(KeyCode.N);
        assertThat(shown.chart().selectedMarkerProperty().get())
                .isEqualTo(shown.chart().content().markers().getLast());
        shown.press(KeyCode.N, Held.SHIFT);
        assertThat(shown.chart().selectedMarkerProperty().get())
                .isEqualTo(shown.chart().content().markers().getFirst());
    }

    @Test
    void backWithoutAViewBeforeIsLeftToTheWindow() {
        List<KeyCode> seen = new ArrayList<>();
        Fx.run(() ->
                shown.chart().getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> seen.add(event.getCode())));
        shown.press(KeyCode.Z, Held.CONTROL);
        assertThat(seen).containsExactly(KeyCode.Z);
        shown.press(KeyCode.PLUS);
        shown.press(KeyCode.Z, Held.CONTROL);
        assertThat(seen).hasSize(1);
    }
}
