package dev.curvewise.plot;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws a chart's content between its axes: everything that is not text.
///
/// The picture is drawn in strips of columns, each from back to front, so that what is drawn over and over stays in the
/// memory next to the core. Where there are many lines, all cores take strips.
public final class ChartPainter {

    /// Below so many lines, waking another core costs more than it saves.
    private static final int MANY_LINES = 4;

    /// Columns in a strip: some 300 kB of pixels at a usual height.
    private static final int STRIP = 96;

    /// With more dashed points than this the strips are wide, because every strip counts their dashes from the left.
    private static final int MANY_DASHED = 4000;

    private final Sheet sheet;
    private final Projection x;
    private final Projection y;
    private final double scale;
    private final ChartColours colours;

    /// @param sheet   what is drawn on
    /// @param view    what is seen
    /// @param xScale  how steps are spread
    /// @param yScale  how values are spread
    /// @param scale   device pixels in a pixel
    /// @param colours the colours
    public ChartPainter(Sheet sheet, Viewport view, Scale xScale, Scale yScale, double scale, ChartColours colours) {
        this.sheet = sheet;
        this.scale = scale;
        this.colours = colours;
        x = Projection.of(xScale, view.x(), sheet.width());
        y = Projection.of(yScale, view.y(), sheet.height());
    }

    /// Draws it all, over the background.
    ///
    /// @param content  what is shown
    /// @param grid     the lines behind it
    /// @param foremost the line in front, the others being faint, or null where all are equal
    public void paint(ChartContent content, Grid grid, @Nullable ChartLine foremost) {
        int workers =
                content.lines().size() < MANY_LINES ? 1 : Runtime.getRuntime().availableProcessors();
        boolean wide = dashedPoints(content) > MANY_DASHED;
        int columns = wide ? (sheet.width() + workers - 1) / workers : Math.min(STRIP, sheet.width());
        Raster[] strips = sheet.strips(workers, columns);
        IntStream each = IntStream.range(0, workers);
        (workers == 1 ? each : each.parallel()).forEach(worker -> {
            Raster strip = strips[worker];
            PartPainter painter = new PartPainter(strip, x, y, scale, colours);
            for (int first = worker * columns; first < sheet.width(); first += workers * columns) {
                strip.moveTo(first);
                painter.paint(content, grid, foremost);
                strip.copyTo(sheet.rows());
            }
        });
    }

    private long dashedPoints(ChartContent content) {
        long points = 0;
        for (ChartLine line : content.lines()) {
            if (line.dash() != Dash.SOLID) {
                points += Math.min(line.trace().series().size(), TracePainter.SPARSE * sheet.width());
            }
        }
        return points;
    }
}
