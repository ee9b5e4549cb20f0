package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartPainter;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Sheet;
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

    private Sheet sheet = new Sheet(1, 1);
    private PixelBuffer<IntBuffer> buffer = buffer(sheet);
    private @Nullable Picture painted;
    private double paintedScale;

    PlotSurface() {
        getStyleClass().add("plot-surface");
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(true);
    }

    private static PixelBuffer<IntBuffer> buffer(Sheet sheet) {
        return new PixelBuffer<>(
                sheet.width(), sheet.height(), IntBuffer.wrap(sheet.rows()), PixelFormat.getIntArgbPreInstance());
    }

    /// What was painted last, or null.
    @Nullable
    Picture painted() {
        return painted;
    }

    /// Draws a picture into an area of a size in pixels, `scale` device pixels each, unless it is there already.
    void paint(double width, double height, double scale, Picture picture) {
        int deviceWidth = Math.clamp(Math.round(width * scale), 1, LARGEST);
        int deviceHeight = Math.clamp(Math.round(height * scale), 1, LARGEST);
        boolean sameSize = deviceWidth == sheet.width() && deviceHeight == sheet.height();
        setFitWidth(width);
        setFitHeight(height);
        if (sameSize && scale == paintedScale && picture.equals(painted)) {
            return;
        }
        if (!sameSize) {
            sheet = new Sheet(deviceWidth, deviceHeight);
            buffer = buffer(sheet);
            setImage(new WritableImage(buffer));
        }
        painted = picture;
        paintedScale = scale;
        new ChartPainter(sheet, picture.view(), Scale.LINEAR, picture.yScale(), scale, picture.colours())
                .paint(picture.content(), picture.grid(), picture.foremost());
        // null: the whole picture has changed
        buffer.updateBuffer(pixels -> null);
    }
}
