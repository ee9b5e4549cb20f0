package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A wide and long run opens on its overview without the window standing still.
@ExtendWith(ApplicationExtension.class)
class OverviewSpeedTest {

    private static final int COLUMNS = 200;
    private static final int ROWS = 100_000;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void twoHundredColumnsOfAHundredThousandRowsDoNotHoldTheWindow(FxRobot robot) {
        open.untilCards();
        Run wide = wide();
        // another run before, so that classes and styles are there
        show(OpenRun.of(0, wide, List.of()));
        go(new Place.Overview());
        go(new Place.Home());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().closeAll());
        show(OpenRun.of(1, wide, List.of()));
        AtomicLong longest = new AtomicLong();
        AnimationTimer timer = frames(longest);
        WaitForAsyncUtils.waitForAsyncFx(5_000, timer::start);
        long start = System.nanoTime();
        go(new Place.Overview());
        long shown = System.nanoTime();
        open.until(() ->
                robot.lookup("#overview-facts").queryAs(Label.class).getText().contains("no card explains them"));
        long all = System.nanoTime();
        WaitForAsyncUtils.waitForAsyncFx(5_000, timer::stop);
        System.out.printf(
                "overview of %d columns x %d rows: page %d ms, all tiles %d ms, longest frame %d ms%n",
                COLUMNS, ROWS, (shown - start) / 1_000_000, (all - start) / 1_000_000, longest.get() / 1_000_000);
        assertThat(robot.lookup(".column-tile").queryAll()).isNotEmpty();
        assertThat(longest.get() / 1_000_000).as("longest frame, ms").isLessThan(1_500);
    }

    private void show(OpenRun run) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().open(run, Map.of(), List.of()));
    }

    private void go(Place place) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open.session().trail().go(place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static AnimationTimer frames(AtomicLong longest) {
        return new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    longest.accumulateAndGet(System.nanoTime() - before, Math::max);
                }
                before = System.nanoTime();
            }
        };
    }

    private static Run wide() {
        Random random = new Random(5);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.rowNumbers(ROWS).named("step"));
        for (int i = 0; i < COLUMNS; i++) {
            double[] values = new double[ROWS];
            Arrays.setAll(values, row -> random.nextDouble());
            columns.add(new Column("c" + i, values));
        }
        return new Run("wide", "wide.csv", "CSV", ROWS, columns, "step");
    }
}
