package dev.curvewise.ui.app;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the window where it was left, as long as that is still on a screen.
final class WindowBounds {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;

    private final Settings settings;

    WindowBounds(Settings settings) {
        this.settings = settings;
    }

    void keep(Stage stage) {
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        List<Double> saved = List.copyOf(settings.bounds());
        if (saved.size() == 5 && isOnScreen(saved)) {
            stage.setX(saved.get(0));
            stage.setY(saved.get(1));
            stage.setWidth(saved.get(2));
            stage.setHeight(saved.get(3));
            stage.setMaximized(saved.get(4) == 1);
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
        stage.xProperty().addListener((o, before, now) -> remember(stage));
        stage.yProperty().addListener((o, before, now) -> remember(stage));
        stage.widthProperty().addListener((o, before, now) -> remember(stage));
        stage.heightProperty().addListener((o, before, now) -> remember(stage));
        stage.maximizedProperty().addListener((o, before, now) -> remember(stage));
    }

    private static boolean isOnScreen(List<Double> saved) {
        return !Screen.getScreensForRectangle(saved.get(0), saved.get(1), saved.get(2), saved.get(3))
                .isEmpty();
    }

    private void remember(Stage stage) {
        if (stage.isFullScreen()) {
            return;
        }
        settings.bounds()
                .setAll(List.of(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized() ? 1.0 : 0.0));
    }
}
