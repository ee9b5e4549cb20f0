package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// From the chart to files and the clipboard, by keyboard and through the dialog.
class ExportTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ShownChart shown = new ShownChart(Samples.explosion(), 900, 560);

    @TempDir
    private Path folder;

    @BeforeEach
    void name() {
        Fx.run(() -> {
            shown.chart().setTitle("KL divergence");
            shown.chart().setXTitle("step");
            shown.chart().setYTitle("KL [nats per token]");
            shown.chart().setFooter("grpo-17.csv: column kl over step");
        });
        shown.settle();
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup(".curve-export") != null)
                .forEach(Window::hide));
        shown.close();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Fx.call(condition));
    }

    /// Opens the dialog with its key.
    private Parent dialog() {
        shown.press(KeyCode.E, ShownChart.Held.CONTROL);
        return Fx.call(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup(".curve-export") != null)
                .findFirst()
                .orElseThrow()
                .getRoot());
    }

    private Path save(Parent dialog, ExportFormat format) throws TimeoutException {
        Path file = folder.resolve("out." + format.ending());
        Fx.run(() -> {
            shown.chart().export().setChoose((over, options) -> {
                assertThat(options.fileName()).isEqualTo("KL-divergence." + format.ending());
                return file.toFile();
            });
            ((ToggleButton) dialog.lookup("#export-" + format.ending())).fire();
            ((Button) dialog.lookup("#export-save")).fire();
        });
        until(() -> Files.exists(file) && Files.size(file) > 0);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        return file;
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPictureHasTheSizeAndSharpnessAskedFor() throws Exception {
        Parent dialog = dialog();
        Fx.run(() -> {
            ((Spinner<Integer>) dialog.lookup("#export-width"))
                    .getValueFactory()
                    .setValue(600);
            ((Spinner<Integer>) dialog.lookup("#export-height"))
                    .getValueFactory()
                    .setValue(400);
            ((Spinner<Double>) dialog.lookup("#export-scale")).getValueFactory().setValue(1.5);
        });
        BufferedImage image = ImageIO.read(save(dialog, ExportFormat.PNG).toFile());
        assertThat(image.getWidth()).isEqualTo(900);
        assertThat(image.getHeight()).isEqualTo(600);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatIsWhatItSays(ExportFormat format) throws Exception {
        byte[] bytes = Files.readAllBytes(save(dialog(), format));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        switch (format) {
            case PNG -> assertThat(text).startsWith("\u0089PNG");
            case SVG ->
                assertThat(text).contains("<svg", ">KL divergence<", ">step<", "grpo-17.csv: column kl over step");
            case PDF -> assertThat(text).startsWith("%PDF-");
            case CSV -> assertThat(text.lines().count()).isGreaterThan(11_000);
        }
    }

    @Test
    void theTitleCanBeChanged() throws Exception {
        Parent dialog = dialog();
        Path file = folder.resolve("renamed.svg");
        Fx.run(() -> {
            shown.chart().export().setChoose((over, options) -> file.toFile());
            ((TextField) dialog.lookup("#export-title")).setText("Run 17 diverges");
            ((ToggleButton) dialog.lookup("#export-svg")).fire();
            ((Button) dialog.lookup("#export-save")).fire();
        });
        until(() -> Files.exists(file) && Files.readString(file).endsWith("</svg>\n"));
        assertThat(Files.readString(file)).contains(">Run 17 diverges<");
    }

    @Test
    void withoutAFileNothingIsWrittenAndTheDialogStays() {
        Parent dialog = dialog();
        Fx.run(() -> {
            shown.chart().export().setChoose((over, options) -> (File) null);
            ((Button) dialog.lookup("#export-save")).fire();
        });
        assertThat(Fx.call(() -> dialog.getScene().getWindow().isShowing())).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pictureAndPointsAreCopied() {
        shown.press(KeyCode.C, ShownChart.Held.CONTROL);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(2 * shown.chart().getWidth());
        Fx.run(() -> {
            MenuItem copy = shown.chart().export().items().stream()
                    .filter(item -> "Copy the points in view".equals(item.getText()))
                    .findFirst()
                    .orElseThrow();
            copy.fire();
        });
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("line,drawn as,step,KL [nats per token]");
    }

    @Test
    void aTableIsShownByItsFirstLines() {
        String head = CsvHead.of(shown.chart().figure(800, 500), 5);
        assertThat(head.lines()).hasSize(6).startsWith("line,drawn as,step,KL [nats per token]");
        assertThat(head).endsWith("…");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesAPictureOfTheDialog(Theme theme) throws Exception {
        Fx.run(() -> theme.applyTo(shown.chart().getScene()));
        shown.settle();
        Parent dialog = dialog();
        Fx.run(() -> theme.applyTo(dialog.getScene()));
        for (String kind : List.of("png", "csv")) {
            Fx.run(() -> ((ToggleButton) dialog.lookup("#export-" + kind)).fire());
            WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
            byte[] picture = Fx.call(() -> Pictures.png(Pictures.of(dialog, 1)));
            write("export-" + kind + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png", picture);
        }
        Scene scene = dialog.getScene();
        assertThat(scene.getWidth()).isLessThan(1000);
        assertThat(scene.getWindow()).isInstanceOf(Stage.class);
    }

    private static void write(String name, byte[] picture) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), picture);
    }
}
