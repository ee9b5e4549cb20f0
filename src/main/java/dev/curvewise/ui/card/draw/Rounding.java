package dev.curvewise.ui.card.draw;

import dev.curvewise.series.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rounds what a hand draws to numbers one would type.
final class Rounding {

    private static final double FINEST = 1000;

    private Rounding() {}

    /// A number rounded to about a thousandth of a range.
    static double within(Range range, double number) {
        double unit = range.length() / FINEST;
        if (!(unit > 0) || !Double.isFinite(number)) {
            return number;
        }
        int decimals = (int) Math.ceil(-Math.log10(unit));
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
