package dev.curvewise.ui.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// LaTeX formulas to outlines, by JLaTeXMath. Outlines are sharp at any size and take the colour of the text, and need
/// none of the formula fonts in JavaFX. Keeps the outlines it has set; a page asks for the same ones again on each
/// redraw.
final class FormulaTypesetter {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_KEPT = 1_000;
    private static final double WIDEST_EM = 400;
    private static final float EM = 100;

    /// Commands that read files, change what later formulas mean, or fill the ground behind their text.
    private static final Pattern REFUSED = Pattern.compile(
            "\\\\(includegraphics|(re)?new(command|environment)|"
                    + "makeat(letter|other)|jlm\\w*|DeclareMathSizes|magnification|definecolor|f?colorbox|bgcolor|input|def)(?![A-Za-z])");

    private final Map<String, Optional<Outline>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Outline>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// Loads fonts and symbols, which takes some tenths of a second before the first formula.
    static void load() {
        draw("\\hat{A}_t^2", false);
    }

    /// The outline of a formula, or nothing where it can not be set.
    Optional<Outline> set(String latex, boolean display) {
        return kept.computeIfAbsent((display ? "D" : "T") + latex, key -> draw(latex, display));
    }

    private static Optional<Outline> draw(String latex, boolean display) {
        if (latex.length() > MOST_CHARACTERS || REFUSED.matcher(latex).find() || !balanced(latex)) {
            return Optional.empty();
        }
        // JLaTeXMath keeps its fonts and symbols in static maps
        synchronized (FormulaTypesetter.class) {
            return drawBalanced(latex, display);
        }
    }

    private static Optional<Outline> drawBalanced(String latex, boolean display) {
        try {
            TeXIcon icon = new TeXFormula(latex)
                    .createTeXIcon(display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT, EM);
            Box box = icon.getBox();
            double width = box.getWidth();
            double height = box.getHeight();
            double depth = box.getDepth();
            if (!(width > 0 && width <= WIDEST_EM && height + depth > 0 && height + depth <= WIDEST_EM)) {
                return Optional.empty();
            }
            OutlineGraphics graphics = new OutlineGraphics();
            graphics.scale(EM, EM);
            box.draw(graphics, 0, box.getHeight());
            String path = graphics.svg();
            return path.isEmpty() ? Optional.empty() : Optional.of(new Outline(path, width, height, depth, EM));
        } catch (Exception | LinkageError | StackOverflowError e) {
            // a formula that JLaTeXMath can not read, or a machine without the fonts of java.desktop: its source is
            // shown
            return Optional.empty();
        }
    }

    /// JLaTeXMath closes what is left open and says nothing; the author should be told.
    private static boolean balanced(String latex) {
        int open = 0;
        for (int i = 0; i < latex.length() && open >= 0; i++) {
            switch (latex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        return open == 0;
    }
}
