package dev.curvewise.ui.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

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

    /// The picture as the bytes of a PNG file, little compressed: how small it is is worth less than how soon it is
    /// there, and what the JDK has for it takes several times as long.
    public static byte[] png(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] row = new int[width];
        // each line begins with the number of its filter: none
        byte[] line = new byte[1 + 4 * width];
        ByteBuffer bytes = ByteBuffer.wrap(line);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            for (int y = 0; y < height; y++) {
                picture.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                bytes.position(1);
                for (int argb : row) {
                    bytes.putInt(argb << 8 | argb >>> 24);
                }
                to.write(line);
            }
            to.finish();
            DataOutputStream file = new DataOutputStream(out);
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream sizes = new DataOutputStream(head);
            sizes.writeInt(width);
            sizes.writeInt(height);
            // eight bits for each of red, green, blue and opacity
            sizes.write(new byte[] {8, 6, 0, 0, 0});
            chunk(file, "IHDR", head.toByteArray());
            chunk(file, "IDAT", packed.toByteArray());
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(named);
        check.update(data);
        out.writeInt(data.length);
        out.write(named);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
