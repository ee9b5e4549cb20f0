package dev.curvewise.report;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.XFormat;

/// All that a figure needs to be drawn again, the same on every machine.
///
/// @param title   stands above, or empty
/// @param xTitle  the x axis' title with its unit
/// @param yTitle  the y axis' title with its unit
/// @param content what is shown
/// @param view    which part of it
/// @param xFormat what the numbers along x are
/// @param yScale  how values are spread
/// @param colours the colours
/// @param footer  what another person needs to make it again
/// @param width   in points
/// @param height  in points
public record Figure(
        String title,
        String xTitle,
        String yTitle,
        ChartContent content,
        Viewport view,
        XFormat xFormat,
        Scale yScale,
        ChartColours colours,
        String footer,
        double width,
        double height) {

    /// The figure as an SVG file.
    public String svg() {
        SvgPen pen = new SvgPen(width, height);
        new FigureDrawing(this, pen).draw();
        return pen.text();
    }

    /// The figure as a PDF file of one page; text is drawn as outlines, so that no font has to be there.
    public byte[] pdf() {
        PdfPen pen = new PdfPen(width, height);
        new FigureDrawing(this, pen).draw();
        return pen.bytes();
    }

    /// The points in view as a table: a line's name, x and y a row; missing values are left out.
    public String csv() {
        return VisibleData.csv(content, view, xTitle, yTitle);
    }
}
