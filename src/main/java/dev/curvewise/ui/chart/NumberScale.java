package dev.curvewise.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/// How a slider's way from 0 to 1 is laid over numbers.
///
/// @param name    what the number is
/// @param low     the smallest number
/// @param high    the largest number
/// @param forward a place on the slider to a number
/// @param back    a number to its place
/// @param rounded a number to the nearest one that makes sense
record NumberScale(
        String name,
        double low,
        double high,
        DoubleUnaryOperator forward,
        DoubleUnaryOperator back,
        DoubleUnaryOperator rounded) {

    static final NumberScale NOTHING =
            new NumberScale("", 0, 1, DoubleUnaryOperator.identity(), DoubleUnaryOperator.identity(), x -> x);

    /// Equal ways are equal ratios.
    static NumberScale ratios(String name, double low, double high) {
        double span = Math.log(high / low);
        return new NumberScale(
                name, low, high, p -> low * Math.exp(p * span), x -> Math.log(x / low) / span, NumberScale::short4);
    }

    /// Odd numbers, equal ways being equal ratios.
    static NumberScale odd(String name, int high) {
        NumberScale ratios = ratios(name, 3, high);
        return new NumberScale(
                name, 3, high, ratios.forward, ratios.back, x -> 2 * Math.rint((Math.min(x, high) - 1) / 2) + 1);
    }

    /// A weight from 0 to 0.999; equal ways take away equal parts of what is left to 1.
    static NumberScale weight(String name) {
        return new NumberScale(
                name,
                0,
                0.999,
                p -> 1 - Math.pow(10, -3 * p),
                x -> -Math.log10(1 - x) / 3,
                x -> Math.rint(x * 1e4) / 1e4);
    }

    double value(double place) {
        return kept(forward.applyAsDouble(place));
    }

    double place(double number) {
        return Math.clamp(back.applyAsDouble(kept(number)), 0, 1);
    }

    /// The nearest number that is allowed.
    double kept(double number) {
        return Math.clamp(rounded.applyAsDouble(Math.clamp(number, low, high)), low, high);
    }

    String text(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static double short4(double number) {
        return new BigDecimal(number).round(new MathContext(4)).doubleValue();
    }
}
