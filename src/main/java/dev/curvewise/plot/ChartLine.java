package dev.curvewise.plot;

import dev.curvewise.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One line of a chart.
///
/// @param name   what the legend calls it
/// @param trace  its points, made ready for drawing
/// @param kind   what it is
/// @param colour its colour
/// @param dash   how it is broken up
/// @param symbol the sign set on some of its points
/// @param raw    the points as they were logged where `trace` is smoothed, drawn faintly behind; else null
public record ChartLine(
        String name,
        Trace trace,
        LineKind kind,
        ColourToken colour,
        Dash dash,
        Symbol symbol,
        @Nullable Trace raw) {

    private static final Dash[] FAILING_DASHES = {Dash.SHORT, Dash.DASH_DOT, Dash.DOT, Dash.DOUBLE_DOT};
    private static final Symbol[] FAILING_SYMBOLS = {Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.SQUARE, Symbol.CROSS};
    private static final Dash[] RUN_DASHES = {Dash.SOLID, Dash.WIDE, Dash.LONG, Dash.SHORT, Dash.DASH_DOT, Dash.DOT};

    /// A healthy example: bluish green, long dashes, circles.
    public static ChartLine healthy(String name, Series points) {
        return new ChartLine(
                name, Trace.of(points), LineKind.EXAMPLE_HEALTHY, ColourToken.HEALTHY, Dash.LONG, Symbol.CIRCLE, null);
    }

    /// A failing example, the n-th of its chart counting from 0: its own colour, dash and sign.
    public static ChartLine failing(String name, Series points, int index) {
        return new ChartLine(
                name,
                Trace.of(points),
                LineKind.EXAMPLE_FAILING,
                ColourToken.failing(index),
                FAILING_DASHES[Math.floorMod(index, FAILING_DASHES.length)],
                FAILING_SYMBOLS[Math.floorMod(index, FAILING_SYMBOLS.length)],
                null);
    }

    /// A run, the n-th of all that are open counting from 0: solid until the colours are used up, then dashed.
    public static ChartLine run(String name, Series points, int index) {
        return run(name, Trace.of(points), index);
    }

    /// The same over points that were made ready already.
    public static ChartLine run(String name, Trace points, int index) {
        Dash dash = RUN_DASHES[Math.floorMod(index / ColourToken.runColours(), RUN_DASHES.length)];
        return new ChartLine(name, points, LineKind.RUN, ColourToken.run(index), dash, Symbol.NONE, null);
    }

    /// The same line broken up otherwise, so that the n-th line of a run is told from its first without its colour.
    ///
    /// @param n counts from 0, which leaves the line as it is
    public ChartLine broken(int n) {
        Dash other =
                RUN_DASHES[Math.floorMod(Math.max(0, Arrays.asList(RUN_DASHES).indexOf(dash)) + n, RUN_DASHES.length)];
        return new ChartLine(name, trace, kind, colour, other, symbol, raw);
    }

    /// What several runs come to: strong, solid, in the colour of text, so that it stands out from every run.
    static ChartLine summary(String name, Series points) {
        return new ChartLine(name, Trace.of(points), LineKind.SUMMARY, ColourToken.TEXT, Dash.SOLID, Symbol.NONE, null);
    }

    /// The same line over other points.
    public ChartLine withTrace(Trace other) {
        return new ChartLine(name, other, kind, colour, dash, symbol, null);
    }

    /// The same line smoothed, what was logged staying behind it.
    public ChartLine smoothed(Trace smooth) {
        return new ChartLine(name, smooth, kind, colour, dash, symbol, logged());
    }

    /// The same line as it was logged, without dash and symbol, for a small picture.
    public ChartLine plain() {
        return new ChartLine(name, logged(), kind, colour, Dash.SOLID, Symbol.NONE, null);
    }

    /// The points as they were logged, smoothed or not.
    public Trace logged() {
        Trace behind = raw;
        return behind == null ? trace : behind;
    }

    /// How wide it is drawn, in pixels.
    public double width() {
        return switch (kind) {
            case RUN -> 1.75;
            case SUMMARY -> 2.5;
            case EXAMPLE_HEALTHY, EXAMPLE_FAILING -> 1.5;
        };
    }
}
