package dev.curvewise.ui.chart;

import dev.curvewise.series.Smoothing;
import java.util.Locale;

/// The ways to smooth a line and the number each of them takes.
enum SmoothingKind {
    OFF("Off"),
    EMA("EMA, as in TensorBoard"),
    TIME_EMA("EMA over steps passed"),
    AVERAGE("Moving average"),
    GAUSSIAN("Gaussian"),
    MEDIAN("Median");

    /// Longer windows are rarely meant and slow.
    private static final int WIDEST = 10_001;

    private final String words;

    SmoothingKind(String words) {
        this.words = words;
    }

    static SmoothingKind of(Smoothing smoothing) {
        return switch (smoothing) {
            case Smoothing.Off _ -> OFF;
            case Smoothing.Ema _ -> EMA;
            case Smoothing.TimeEma _ -> TIME_EMA;
            case Smoothing.MovingAverage _ -> AVERAGE;
            case Smoothing.Gaussian _ -> GAUSSIAN;
            case Smoothing.Median _ -> MEDIAN;
        };
    }

    static double number(Smoothing smoothing) {
        return switch (smoothing) {
            case Smoothing.Off _ -> 0;
            case Smoothing.Ema ema -> ema.weight();
            case Smoothing.TimeEma ema -> ema.halfLife();
            case Smoothing.MovingAverage average -> average.window();
            case Smoothing.Gaussian gaussian -> gaussian.sigma();
            case Smoothing.Median median -> median.window();
        };
    }

    Smoothing with(double number) {
        return switch (this) {
            case OFF -> Smoothing.off();
            case EMA -> new Smoothing.Ema(number);
            case TIME_EMA -> new Smoothing.TimeEma(number);
            case AVERAGE -> new Smoothing.MovingAverage((int) number);
            case GAUSSIAN -> new Smoothing.Gaussian(number);
            case MEDIAN -> new Smoothing.Median((int) number);
        };
    }

    /// The numbers it takes.
    ///
    /// @param length how long the lines are along the x axis
    NumberScale scale(double length) {
        return switch (this) {
            case OFF -> NumberScale.NOTHING;
            case EMA -> NumberScale.weight("Weight");
            case TIME_EMA -> NumberScale.ratios("Half-life", length / 10_000, length);
            case AVERAGE, MEDIAN -> NumberScale.odd("Window", WIDEST);
            case GAUSSIAN -> NumberScale.ratios("σ in values", 0.3, 2000);
        };
    }

    /// The number to begin with.
    double start(double length) {
        return switch (this) {
            case OFF -> 0;
            case EMA -> 0.9;
            case TIME_EMA -> scale(length).kept(length / 100);
            case AVERAGE -> 21;
            case GAUSSIAN -> 5;
            case MEDIAN -> 11;
        };
    }

    @Override
    public String toString() {
        return words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
