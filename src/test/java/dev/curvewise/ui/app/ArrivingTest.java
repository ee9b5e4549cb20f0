package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.OpenRun;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a reader meets on the way of a file into the window: its first rows, the question which card a column belongs
/// to, and the way back to what was open before.
@ExtendWith(ApplicationExtension.class)
class ArrivingTest {

    /// So many that reading them takes longer than a reader is left without rows.
    private static final int ROWS = 2_000_000;

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void aLargeFileShowsItsFirstRowsAndCanBeStopped(FxRobot robot) throws IOException {
        open(large());
        open.until(() -> !open.session().runs().isEmpty());
        OpenRun first = open.session().runs().getFirst();
        assertThat(first.origin()).as("the rest is still being read").isNull();
        assertThat(first.run().rows()).isPositive().isLessThan(ROWS);
        open.until(() ->
                !robot.lookup(".run-row .loading .progress-bar").queryAll().isEmpty());
        double height = height(robot);
        ProgressBar bar = robot.lookup(".run-row .loading .progress-bar").query();
        assertThat(bar.isIndeterminate()).isFalse();
        open.until(() -> curves(robot).size() >= 4);
        assertThat(reach(robot))
                .as("the lines end where the file has been read to")
                .isLessThan(0.95);
        open.picture("arriving");
        robot.clickOn(".run-row .loading .button");
        open.until(() -> open.session().runs().isEmpty() && open.window().isCalm());
        assertThat(open.session().problems()).anyMatch(problem -> problem.what().equals("Opening was cancelled"));
        open(Files.writeString(folder.resolve("small.csv"), "step,kl\n0,1\n1,2\n"));
        open.untilRuns(1);
        assertThat(height(robot)).as("nothing moves once all is read").isEqualTo(height);
        open.until(() -> !curves(robot).isEmpty());
        assertThat(reach(robot)).as("the line of a whole file").isGreaterThan(0.95);
    }

    /// Quoted cells take the long way.
    private Path large() throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\"step\",\"kl\",\"entropy\",\"my, own\",\"reward\",\"note\"\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("\"" + i + "\",\"" + i * 1e-5 + "\",\"" + (2 - i * 1e-6) + "\",\"" + i % 97 + "\",\""
                        + i % 7919 + "\",\"a, \"\"quoted\"\" note of " + i % 11 + "\"\n");
            }
        }
        return file;
    }

    /// How far the first line of the overview goes, as a part of its tile's width.
    private static double reach(FxRobot robot) {
        Image line = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> curves(robot).getFirst());
        int x = (int) line.getWidth() - 1;
        while (x > 0 && isBlank(line, x)) {
            x--;
        }
        return x / line.getWidth();
    }

    /// The lines of the overview that are drawn.
    private static List<Image> curves(FxRobot robot) {
        return robot.lookup(".small-chart .curve").queryAllAs(ImageView.class).stream()
                .map(ImageView::getImage)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isBlank(Image line, int x) {
        return IntStream.range(0, (int) line.getHeight())
                .allMatch(y -> line.getPixelReader().getArgb(x, y) == 0);
    }

    private static double height(FxRobot robot) {
        return robot.lookup(".run-row").<Region>query().getHeight();
    }

    @Test
    void aColumnIsMappedFromItsTile(FxRobot robot) throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        robot.clickOn("#overview-filter").write("odd");
        open.until(() -> robot.lookup(".column-tile").queryAll().size() == 1);
        robot.clickOn(robot.lookup(".column-tile").<Node>query());
        for (Settings.Look look : List.of(Settings.Look.DARK, Settings.Look.LIGHT)) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000, () -> open.settings().lookProperty().set(look));
            robot.clickOn("#map-column");
            robot.write("entr");
            open.until(() -> robot.lookup("#choices .list-cell").queryAllAs(ListCell.class).stream()
                            .filter(cell -> !cell.isEmpty())
                            .count()
                    == 1);
            open.picture(
                    "mapping-chooser-" + look.name().toLowerCase(Locale.ROOT),
                    popup().getScene().getRoot());
            robot.type(look == Settings.Look.DARK ? KeyCode.ESCAPE : KeyCode.ENTER);
        }
        open.until(() -> "entropy".equals(open.session().byHand().get("my/odd column")));
        open.picture("mapping-done");
    }

    private static Window popup() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> Window.getWindows().stream()
                        .filter(window -> window instanceof PopupWindow && window.isShowing())
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void whatWasOpenedBeforeIsOneClickAway(FxRobot robot) throws IOException {
        Path file = RunTexts.mixed(folder, "grpo-17.csv", 0);
        open(file);
        open.untilRuns(1);
        open(RunTexts.mixed(folder, "a-run-with-a-rather-long-name-lr3e-5-beta0.04.csv", 1));
        open.untilRuns(2);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> open.window().desk().close(List.copyOf(open.session().runs())));
        assertThat(robot.lookup("#recent-files .hyperlink").queryAllAs(Hyperlink.class))
                .extracting(Hyperlink::getText)
                .containsExactly("a-run-with-a-rather-long-name-lr3e-5-beta0.04.csv", "grpo-17.csv");
        open.picture("recent-files");
        robot.clickOn("grpo-17.csv");
        open.untilRuns(1);
        assertThat(robot.lookup(".run-row .name").<Label>query().getText()).isEqualTo("grpo-17.csv");
    }

    private void open(Path file) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
    }
}
