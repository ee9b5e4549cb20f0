package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTypesetterTest {

    private final FormulaTypesetter formulas = new FormulaTypesetter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\\pi_\\theta(y_t \\mid x, y_{<t})",
                "\\mathbb{E}_{y \\sim \\pi}\\left[\\sum_{t=1}^T \\log \\frac{a}{b}\\right]",
                "\\hat{A}_t = \\begin{cases} 1 & r > 0 \\\\ -1 & \\text{otherwise} \\end{cases}",
                "\\sqrt[3]{x} \\ne \\overline{y}",
            })
    void drawsWhatCardsUse(String latex) {
        Outline outline = formulas.set(latex, true).orElseThrow();

        assertThat(outline.path()).startsWith("M").endsWith("Z");
        assertThat(outline.width()).isPositive();
        assertThat(outline.height() + outline.depth()).isPositive();
    }

    @Test
    void theBaselineIsWhereItBelongs() {
        Outline x = formulas.set("x", false).orElseThrow();
        Outline y = formulas.set("y", false).orElseThrow();

        assertThat(x.depth()).isZero();
        assertThat(y.depth()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{1}{",
                "}",
                "\\unknown{x}",
                "\\begin{matrix} a",
                "\\left( x",
                "\\includegraphics{/etc/hostname}",
                "\\newcommand{\\a}{\\a}\\a",
                "\\hspace{99999cm} x",
                "^",
                "",
            })
    void refusesWhatItCanNotDraw(String latex) {
        assertThat(formulas.set(latex, false)).isEmpty();
    }
}
