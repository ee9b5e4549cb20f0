package dev.curvewise.plot;

import dev.curvewise.series.Series;

/// One line of a chart.
///
/// @param name   what the legend calls it
/// @param trace  its points, made ready for drawing
/// @param kind   what it is
/// @param colour its colour
/// @param dash   how it is broken up
/// @param symbol the sign set on some of its points
public record ChartLine(String name, Trace trace, LineKind kind, ColourToken colour, Dash dash, Symbol symbol) {

    private static final Dash[] FAILING_DASHES = {Dash.SHORT, Dash.DASH_DOT, Dash.DOT, Dash.DOUBLE_DOT};
    private static final Symbol[] FAILING_SYMBOLS = {Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.SQUARE, Symbol.CROSS};
    private static final Dash[] RUN_DASHES = {Dash.SOLID, Dash.WIDE, Dash.LONG, Dash.SHORT, Dash.DASH_DOT, Dash.DOT};

    /// A healthy example: bluish green, long dashes, circles.
    public static ChartLine healthy(String name, Series points) {
        return new ChartLine(
                name, Trace.of(points), LineKind.EXAMPLE_HEALTHY, ColourToken.HEALTHY, Dash.LONG, Symbol.CIRCLE);
    }

    /// A failing example, the n-th of its chart counting from 0: its own colour, dash and sign.
    public static ChartLine failing(String name, Series points, int index) {
        return new ChartLine(
                name,
                Trace.of(points),
                LineKind.EXAMPLE_FAILING,
                ColourToken.failing(index),
                FAILING_DASHES[Math.floorMod(index, FAILING_DASHES.length)],
                FAILING_SYMBOLS[Math.floorMod(index, FAILING_SYMBOLS.length)]);
    }

    /// A run, the n-th of all that are open counting from 0: solid until the colours are used up, then dashed.
    public static ChartLine run(String name, Series points, int index) {
        Dash dash = RUN_DASHES[Math.floorMod(index / ColourToken.runColours(), RUN_DASHES.length)];
        return new ChartLine(name, Trace.of(points), LineKind.RUN, ColourToken.run(index), dash, Symbol.NONE);
    }

    /// The same line over other points.
    public ChartLine withTrace(Trace other) {
        return new ChartLine(name, other, kind, colour, dash, symbol);
    }

    /// How wide it is drawn, in pixels.
    public double width() {
        return kind == LineKind.RUN ? 1.75 : 1.5;
    }
}
