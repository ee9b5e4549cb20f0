package dev.curvewise.ui.app;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the window where it was left, as long as that is still on a screen.
final class WindowBounds {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;

    private final Settings settings;

    /// Listens for as long as these bounds are held, not as long as the stage lives.
    private final ChangeListener<Object> moved;

    /// Places a window and remembers from then on where it is.
    static void keep(Settings settings, Stage stage) {
        // the stage holds them, as it listens to them only weakly
        stage.getProperties().put(WindowBounds.class, new WindowBounds(settings, stage));
    }

    private WindowBounds(Settings settings, Stage stage) {
        this.settings = settings;
        moved = (o, before, now) -> remember(stage);
        place(stage);
    }

    private void place(Stage stage) {
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
        List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())
                .forEach(property -> property.addListener(new WeakChangeListener<Object>(moved)));
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
