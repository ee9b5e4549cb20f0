package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Leaves pictures of a rich page, to be looked at.
@ExtendWith(ApplicationExtension.class)
class PagePicturesTest {

    private MarkdownView view;
    private StackPane page;

    @Start
    void start(Stage stage) {
        view = new MarkdownView();
        page = new StackPane(view);
        page.setStyle("-fx-background-color: -color-bg-default; -fx-padding: 24px;");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        Scene scene = new Scene(scroll, 760, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aRichPage(Theme theme, FxRobot robot) throws IOException {
        robot.interact(() -> {
            theme.applyTo(view.getScene());
            view.setMarkdown(sample(), Path.of("src", "test", "resources", "dev", "curvewise", "ui", "text"));
            view.openAnswers(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> save("text-page-" + theme.name().toLowerCase(Locale.ROOT)));
        assertThat(view.getChildren()).hasSizeGreaterThan(20);
    }

    private void save(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(
                    SwingFXUtils.fromFXImage(page.snapshot(null, null), null),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String sample() throws AssertionError {
        try (var in = Objects.requireNonNull(PagePicturesTest.class.getResourceAsStream("sample.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
