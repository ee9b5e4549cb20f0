package dev.curvewise.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Draws into a picture of any sharpness.
final class ImagePen implements Pen {

    private final BufferedImage image;
    private final Graphics2D pen;
    private @Nullable Shape before;

    /// @param scale pixels in a point
    ImagePen(double width, double height, double scale) {
        image = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                BufferedImage.TYPE_INT_ARGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
    }

    BufferedImage image() {
        return image;
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void paint(int argb) {
        pen.setColor(new Color(argb, true));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int argb) {
        paint(argb);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void stroke(double[] points, int count, int argb, double width, double... dash) {
        paint(argb);
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = (float) dash[i];
        }
        float wide = (float) width;
        pen.setStroke(
                lengths.length == 0
                        ? new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0));
        pen.draw(path(points, count));
    }

    @Override
    public void shape(double[] points, int count, int argb) {
        paint(argb);
        Path2D path = path(points, count);
        path.closePath();
        pen.fill(path);
    }

    private static Path2D path(double[] points, int count) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < count; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    @Override
    public void text(
            String text, double x, double y, double size, boolean bold, int argb, double anchor, boolean upright) {
        if (text.isBlank()) {
            return;
        }
        paint(argb);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (upright) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(-anchor * Glyphs.width(text, size, bold), 0);
        pen.fill(place.createTransformedShape(Glyphs.outline(text, size, bold)));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        before = pen.getClip();
        pen.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        pen.setClip(before);
    }
}
