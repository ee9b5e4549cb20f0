package dev.curvewise.report;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Symbol;
import java.util.List;

/// The legend of a figure: what the runs come to, the bands, then every line, in rows.
final class FigureLegend {

    /// Draws a line's sign.
    interface SymbolPen {
        void draw(Symbol symbol, double x, double y, int argb);
    }

    private static final double SIZE = 12;
    private static final double ROW = 20;
    private static final int MOST = 40;

    private final Figure figure;
    private final Pen pen;
    private final double margin;
    private double at;
    private double row;

    /// @param row the base line of the first row
    FigureLegend(Figure figure, Pen pen, double margin, double row) {
        this.figure = figure;
        this.pen = pen;
        this.margin = margin;
        this.row = row;
        at = margin;
    }

    /// Draws it and says where the base line of its last row lies.
    double draw(SymbolPen symbols) {
        List<ChartLine> lines = figure.content().lines();
        lines.stream().filter(line -> line.kind() == LineKind.SUMMARY).forEach(line -> line(line, symbols));
        for (ChartBand band : figure.content().bands()) {
            room(band.name());
            pen.rectangle(at + 6, row - 9, 18, 10, figure.colours().argb(band.colour(), 0.25));
            name(band.name());
        }
        List<ChartLine> each =
                lines.stream().filter(line -> line.kind() != LineKind.SUMMARY).toList();
        each.stream().limit(MOST).forEach(line -> line(line, symbols));
        if (each.size() > MOST) {
            String more = "and " + (each.size() - MOST) + " more";
            room(more);
            name(more);
        }
        return row;
    }

    private void line(ChartLine line, SymbolPen symbols) {
        room(line.name());
        int argb = figure.colours().argb(line.colour());
        double[] ends = {at, row - 4, at + 30, row - 4};
        pen.stroke(ends, 4, argb, line.width() + 0.5, line.dash().pattern(1));
        symbols.draw(line.symbol(), at + 15, row - 4, argb);
        name(line.name());
    }

    /// Goes to the next row where a name does not fit into this one.
    private void room(String name) {
        if (at > margin && at + wide(name) > figure.width() - margin) {
            at = margin;
            row += ROW;
        }
    }

    private void name(String name) {
        pen.text(shortened(name), at + 38, row, SIZE, false, figure.colours().argb(ColourToken.TEXT), 0, false);
        at += wide(name);
    }

    private double wide(String name) {
        return 56 + Glyphs.width(shortened(name), SIZE, false);
    }

    /// A name that fits into a row: its beginning and its end.
    private String shortened(String name) {
        return Lines.shortened(name, SIZE, figure.width() - 2 * margin - 56);
    }
}
