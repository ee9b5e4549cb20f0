package dev.curvewise.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/// Writes a PDF of one page by hand: the few drawing orders a figure needs, and letters as filled outlines.
///
/// The orders are those of ISO 32000-1, chapter 8.
final class PdfPen implements Pen {

    /// WinAnsi, the encoding of the letters that are searched.
    private static final Charset WORDS = Charset.forName("windows-1252");

    private final double width;
    private final double height;
    private final StringBuilder page = new StringBuilder();
    private final Map<Integer, String> alphas = new TreeMap<>();

    PdfPen(double width, double height) {
        this.width = width;
        this.height = height;
        // PDF counts upwards from the bottom
        page.append("1 0 0 -1 0 ").append(number(height)).append(" cm\n1 j\n");
    }

    private static String number(double value) {
        return SvgPen.number(value);
    }

    private void paint(int argb, boolean filling) {
        int alpha = argb >>> 24;
        page.append('/').append(alphas.computeIfAbsent(alpha, a -> "A" + a)).append(" gs ");
        for (int shift = 16; shift >= 0; shift -= 8) {
            page.append(String.format(Locale.ROOT, "%.3f ", ((argb >>> shift) & 0xff) / 255.0));
        }
        page.append(filling ? "rg\n" : "RG\n");
    }

    @Override
    public void rectangle(double x, double y, double w, double h, int argb) {
        paint(argb, true);
        order("re f", x, y, w, h);
    }

    private void order(String name, double... numbers) {
        for (double number : numbers) {
            page.append(number(number)).append(' ');
        }
        page.append(name).append('\n');
    }

    @Override
    public void stroke(double[] points, int count, int argb, double strokeWidth, double... dash) {
        paint(argb, false);
        order("w", strokeWidth);
        page.append('[');
        for (double length : dash) {
            page.append(number(length)).append(' ');
        }
        page.append("] 0 d\n");
        path(points, count);
        page.append("S\n");
    }

    @Override
    public void shape(double[] points, int count, int argb) {
        paint(argb, true);
        path(points, count);
        page.append("h f\n");
    }

    private void path(double[] points, int count) {
        for (int i = 0; i < count; i += 2) {
            order(i == 0 ? "m" : "l", points[i], points[i + 1]);
        }
    }

    @Override
    public void text(
            String text, double x, double y, double size, boolean bold, int argb, double anchor, boolean upright) {
        if (text.isBlank()) {
            return;
        }
        paint(argb, true);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (upright) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(-anchor * Glyphs.width(text, size, bold), 0);
        PathIterator path = Glyphs.outline(text, size, bold).getPathIterator(place);
        double[] at = new double[6];
        double[] last = new double[2];
        for (; !path.isDone(); path.next()) {
            segment(path.currentSegment(at), at, last);
        }
        page.append("f\n");
        words(text, x - (upright ? 0 : anchor * Glyphs.width(text, size, bold)), y, size, upright);
    }

    /// The same text unseen over its outlines, so that it can be searched, copied and read aloud.
    private void words(String text, double x, double y, double size, boolean upright) {
        page.append("BT 3 Tr /F1 1 Tf ");
        if (upright) {
            order("Tm", 0, -size, -size, 0, x, y);
        } else {
            order("Tm", size, 0, 0, -size, x, y);
        }
        page.append('(');
        for (byte each : text.getBytes(WORDS)) {
            char letter = (char) (each & 0xff);
            page.append(letter == '(' || letter == ')' || letter == '\\' ? "\\" : "")
                    .append(letter);
        }
        page.append(") Tj ET\n");
    }

    private void segment(int kind, double[] at, double[] last) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> move("m", at[0], at[1], last);
            case PathIterator.SEG_LINETO -> move("l", at[0], at[1], last);
            case PathIterator.SEG_QUADTO -> {
                order(
                        "c",
                        last[0] + 2 * (at[0] - last[0]) / 3,
                        last[1] + 2 * (at[1] - last[1]) / 3,
                        at[2] + 2 * (at[0] - at[2]) / 3,
                        at[3] + 2 * (at[1] - at[3]) / 3,
                        at[2],
                        at[3]);
                last[0] = at[2];
                last[1] = at[3];
            }
            case PathIterator.SEG_CUBICTO -> {
                order("c", at);
                last[0] = at[4];
                last[1] = at[5];
            }
            default -> page.append("h\n");
        }
    }

    private void move(String name, double x, double y, double[] last) {
        order(name, x, y);
        last[0] = x;
        last[1] = y;
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        page.append("q\n");
        order("re W n", x, y, w, h);
    }

    @Override
    public void unclip() {
        page.append("Q\n");
    }

    byte[] bytes() {
        StringBuilder states = new StringBuilder();
        alphas.forEach((alpha, name) -> states.append('/')
                .append(name)
                .append(String.format(Locale.ROOT, " << /ca %.3f /CA %.3f >> ", alpha / 255.0, alpha / 255.0)));
        byte[] content = deflated(page.toString().getBytes(StandardCharsets.ISO_8859_1));
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(width) + " " + number(height)
                + "] /Contents 4 0 R /Resources << /ExtGState << " + states
                + ">> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                + " /Encoding /WinAnsiEncoding >> >> >> >>"));
        objects.add(joined(
                ascii("<< /Length " + content.length + " /Filter /FlateDecode >>\nstream\n"),
                content,
                ascii("\nendstream")));
        return file(objects);
    }

    private static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        out.writeBytes(ascii("%PDF-1.7\n"));
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(joined(ascii((i + 1) + " 0 obj\n"), objects.get(i), ascii("\nendobj\n")));
        }
        int start = out.size();
        out.writeBytes(ascii(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[8192];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
