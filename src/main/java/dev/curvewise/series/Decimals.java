package dev.curvewise.series;

import java.math.BigDecimal;
import java.math.MathContext;

/// Short plain numbers for formulas.
final class Decimals {

    private Decimals() {}

    static String short4(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
