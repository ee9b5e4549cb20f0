package dev.curvewise.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {

    private Scene scene;
    private Label label;

    @Start
    void open(Stage stage) {
        label = new Label("KL divergence");
        label.setStyle("-fx-text-fill: -cw-run");
        scene = new Scene(label);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void bringsItsOwnFonts() {
        assertThat(label.getFont().getFamily()).isEqualTo("Inter");
        assertThat(Font.getFamilies()).contains("Inter", "Inter Medium", "JetBrains Mono");
        assertThat(Font.getFontNames("Inter")).hasSizeGreaterThan(2);
    }

    @Test
    void switchesColoursWithoutPilingUpSheets() {
        int before = scene.getStylesheets().size();
        assertThat(label.getTextFill()).isEqualTo(Color.web("#0072b2"));
        WaitForAsyncUtils.waitForAsyncFx(2_000, () -> {
            Theme.DARK.applyTo(scene);
            label.applyCss();
        });
        assertThat(label.getTextFill()).isEqualTo(Color.web("#56b4e9"));
        assertThat(scene.getStylesheets()).hasSize(before);
    }
}
