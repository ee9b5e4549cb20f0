package dev.curvewise.plot;

import dev.curvewise.series.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a reader wants them: `30k`, `1.2e-4`, `12,000`.
public final class Numbers {

    private Numbers() {}

    /// A value in about seven digits: `0.25`, `12,000`, `1.234568e-7`, `NaN`, `+Inf`.
    public static String exact(double value) {
        return Figures.exact(value);
    }

    /// A whole number with its thousands parted: `12,000`.
    public static String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /// A value in three or four digits for a narrow place: `1.24e-5`, `0.031`, `12.4`, `30.1k`.
    public static String brief(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return exact(value);
        }
        double size = Math.abs(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        if (size < 1e-3 || size >= 1e15) {
            return scientific(rounded);
        }
        if (size < 1e4) {
            return plain(rounded.stripTrailingZeros());
        }
        int thousands = Math.min(4, (int) Math.floor(Math.log10(size) / 3));
        return plain(rounded.movePointLeft(3 * thousands).stripTrailingZeros()) + "kMGT".charAt(thousands - 1);
    }

    static String scientific(BigDecimal number) {
        return Figures.scientific(number);
    }

    static String plain(BigDecimal number) {
        return Figures.signed(number);
    }

    static String grouped(BigDecimal number) {
        return Figures.grouped(number);
    }
}
