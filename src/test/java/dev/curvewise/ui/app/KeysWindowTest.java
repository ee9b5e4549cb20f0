package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.chart.ChartHelp;
import dev.curvewise.ui.chart.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The page of all keys says what the chart's own keys are.
@ExtendWith(ApplicationExtension.class)
class KeysWindowTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    private Parent page() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> Window.getWindows().stream()
                        .filter(window -> window.getScene() != null)
                        .map(window -> window.getScene().getRoot())
                        .filter(root -> root.getStyleClass().contains("keys-window"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void everyKeyOfTheChartIsOnThePage() throws IOException {
        open.untilCards();
        for (Settings.Look look : List.of(Settings.Look.DARK, Settings.Look.LIGHT)) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                open.settings().lookProperty().set(look);
                open.window().showKeys();
            });
            WaitForAsyncUtils.waitForFxEvents();
            Parent page = page();
            byte[] picture = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Pictures.png(Pictures.of(page, 1)));
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve("keys-" + (look == Settings.Look.DARK ? "dark" : "light") + ".png"), picture);
            Set<String> texts = WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> page.lookupAll(".label").stream()
                            .map(label -> ((Label) label).getText())
                            .collect(Collectors.toSet()));
            Stream.of(ChartHelp.keyboard(), ChartHelp.legend(), ChartHelp.pointer())
                    .flatMap(List::stream)
                    .forEach(row -> assertThat(texts).contains(row.keys(), row.words()));
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000, () -> page.getScene().getWindow().hide());
        }
    }
}
