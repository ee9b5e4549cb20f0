package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartPainter;
import dev.curvewise.plot.Raster;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The picture between the axes, drawn in device pixels into one buffer that is kept as long as the size stays.
final class PlotSurface extends ImageView {

    /// Pictures beyond this side are drawn smaller and stretched, rather than not at all.
    private static final int LARGEST = 16_000;

    private Raster raster = new Raster(1, 1);
    private int[] rows = new int[1];
    private PixelBuffer<IntBuffer> buffer = buffer(rows, 1, 1);

    PlotSurface() {
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(true);
    }

    private static PixelBuffer<IntBuffer> buffer(int[] rows, int width, int height) {
        return new PixelBuffer<>(width, height, IntBuffer.wrap(rows), PixelFormat.getIntArgbPreInstance());
    }

    /// Draws the content into an area of a size in pixels, `scale` device pixels each.
    void paint(
            double width,
            double height,
            double scale,
            ChartContent content,
            Viewport view,
            Scale yScale,
            ChartColours colours,
            @Nullable ChartLine foremost) {
        int deviceWidth = Math.clamp(Math.round(width * scale), 1, LARGEST);
        int deviceHeight = Math.clamp(Math.round(height * scale), 1, LARGEST);
        if (deviceWidth != raster.width() || deviceHeight != raster.height()) {
            raster = new Raster(deviceWidth, deviceHeight);
            rows = new int[deviceWidth * deviceHeight];
            buffer = buffer(rows, deviceWidth, deviceHeight);
            setImage(new WritableImage(buffer));
        }
        setFitWidth(width);
        setFitHeight(height);
        new ChartPainter(raster, view, Scale.LINEAR, yScale, scale, colours).paint(content, foremost);
        raster.copyRows(rows);
        // null: the whole picture has changed
        buffer.updateBuffer(pixels -> null);
    }
}
