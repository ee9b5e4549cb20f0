package dev.curvewise.ui.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Pictures of what lies in a scene, to be looked at. Everything here runs on the JavaFX thread.
public final class Pictures {

    private Pictures() {}

    /// A picture of a node as large as it is now.
    ///
    /// @param scale device pixels in a pixel
    public static WritableImage of(Parent node, double scale) {
        // twice: the first pass may find out that labels need another width
        for (int i = 0; i < 2; i++) {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(node.getScene().getFill());
        return node.snapshot(parameters, null);
    }

    /// Little compressed: how small they are is worth less than how soon they are there.
    private static void write(BufferedImage image, ByteArrayOutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam way = writer.getDefaultWriteParam();
        way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        way.setCompressionQuality(0.9f);
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), way);
        } finally {
            writer.dispose();
        }
    }

    /// The picture as the bytes of a PNG file.
    public static byte[] png(WritableImage picture) {
        BufferedImage image = SwingFXUtils.fromFXImage(picture, (@Nullable BufferedImage) null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(image, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
