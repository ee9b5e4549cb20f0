package dev.curvewise.ui.run;

import dev.curvewise.series.Figures;
import org.jspecify.annotations.Nullable;

/// Numbers as the pages of a run print them.
final class Values {

    private Values() {}

    /// A number, or a dash where there is none.
    static String text(@Nullable Double value) {
        return value == null ? "–" : Figures.text(value);
    }
}
