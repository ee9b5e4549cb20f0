package dev.curvewise.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The letters of figures as outlines, from the program's own font.
final class Glyphs {

    private static final String FOLDER = "/dev/curvewise/ui/theme/fonts/";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("Inter-Regular.otf");
    private static final Font BOLD = font("Inter-SemiBold.otf");

    private Glyphs() {}

    private static Font font(String file) {
        try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(FOLDER + file))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        }
    }

    private static Font font(double size, boolean bold) {
        return (bold ? BOLD : REGULAR).deriveFont((float) size);
    }

    static double width(String text, double size, boolean bold) {
        return font(size, bold).getStringBounds(text, EXACT).getWidth();
    }

    static Shape outline(String text, double size, boolean bold) {
        return font(size, bold).createGlyphVector(EXACT, text).getOutline();
    }
}
