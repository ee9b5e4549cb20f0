package dev.curvewise.ui.chart;

import dev.curvewise.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Pictures of charts without a window, for the terminal and for export. Everything here runs on the JavaFX thread.
public final class ChartSnapshot {

    private ChartSnapshot() {}

    /// Draws a chart that is in no window yet, with a title above it and a footer below.
    ///
    /// @param chart  the chart; it is taken into a scene of its own
    /// @param title  stands above, or empty
    /// @param footer stands below, or empty
    /// @param width  in pixels
    /// @param height in pixels
    /// @param theme  its look
    /// @param scale  device pixels in a pixel: 2 gives a picture twice as wide and high
    public static WritableImage picture(
            CurveChart chart, String title, String footer, double width, double height, Theme theme, double scale) {
        FigureView figure = new FigureView(chart, title, footer);
        // the size asked for holds, even where the chart would like more
        chart.setMinSize(0, 0);
        figure.setMinSize(0, 0);
        figure.setPrefSize(width, height);
        Scene scene = new Scene(new StackPane(figure), width, height);
        theme.applyTo(scene);
        chart.stage().setRenderScale(scale);
        chart.setBarVisible(false);
        WritableImage picture = of(figure, new Rectangle2D(0, 0, width * scale, height * scale), scale);
        chart.stage().setRenderScale(0);
        return picture;
    }

    /// A picture of any node that lies in a scene, as large as it is now.
    public static WritableImage of(Parent node, double scale) {
        return of(node, null, scale);
    }

    private static WritableImage of(Parent node, @Nullable Rectangle2D part, double scale) {
        // twice: the first pass may find out that labels need another width
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(part);
        parameters.setFill(node.getScene().getFill());
        return node.snapshot(parameters, null);
    }

    /// The picture as the bytes of a PNG file.
    public static byte[] png(WritableImage picture) {
        BufferedImage image = SwingFXUtils.fromFXImage(picture, (@Nullable BufferedImage) null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
