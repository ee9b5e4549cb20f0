package dev.curvewise.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The typefaces the program brings along, so that it looks the same on every system.
final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Italic.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf");

    static {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file))) {
                Font.loadFont(in, 12);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    private Fonts() {}

    /// Makes the fonts known to JavaFX; the class loader sees to it that this happens once.
    static void load() {}
}
