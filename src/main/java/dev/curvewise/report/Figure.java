package dev.curvewise.report;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.XFormat;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Smoothing;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.io.Writer;

/// All that a figure needs to be drawn again, the same on every machine.
///
/// @param title   stands above, or empty
/// @param xTitle  the x axis' title with its unit
/// @param yTitle  the y axis' title with its unit
/// @param content what is shown
/// @param view    which part of it
/// @param xFormat what the numbers along x are
/// @param yScale  how values are spread
/// @param yFit    how the values seen were found
/// @param smoothing how the runs were smoothed
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
        YFit yFit,
        Smoothing smoothing,
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

    /// The figure as a picture.
    ///
    /// @param scale pixels in a point: 2 gives a picture twice as wide and high
    public BufferedImage image(double scale) {
        return drawn(scale).image();
    }

    /// The figure as a PNG file, see [#image(double)].
    public byte[] png(double scale) {
        return drawn(scale).png();
    }

    private ImagePen drawn(double scale) {
        ImagePen pen = new ImagePen(width, height, scale);
        new FigureDrawing(this, pen).draw();
        return pen;
    }

    /// The points in view as a table: a line's name, how it is drawn, x and y a row; missing values are left out.
    public String csv() {
        StringWriter text = new StringWriter();
        writeCsv(text);
        return text.toString();
    }

    /// The same, written as it is made.
    public void writeCsv(Writer out) {
        VisibleData.write(this, out);
    }

    /// The figure in another size.
    public Figure sized(double wide, double high) {
        return new Figure(
                title, xTitle, yTitle, content, view, xFormat, yScale, yFit, smoothing, colours, footer, wide, high);
    }

    /// The figure in other colours.
    public Figure coloured(ChartColours others) {
        return new Figure(
                title, xTitle, yTitle, content, view, xFormat, yScale, yFit, smoothing, others, footer, width, height);
    }

    /// The figure under another title.
    public Figure titled(String other) {
        return new Figure(
                other, xTitle, yTitle, content, view, xFormat, yScale, yFit, smoothing, colours, footer, width, height);
    }
}
