package dev.curvewise.report;

import java.util.Locale;

/// Writes SVG.
final class SvgPen implements Pen {

    private final StringBuilder out = new StringBuilder();
    private int clips;

    SvgPen(double width, double height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" font-family=\"Inter, Helvetica, Arial, sans-serif\">\n");
    }

    String text() {
        return out + "</svg>\n";
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int argb) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" fill=").append(colour(argb, "fill")).append("/>\n");
    }

    @Override
    public void stroke(double[] points, int count, int argb, double width, double... dash) {
        out.append("<polyline fill=\"none\" stroke=").append(colour(argb, "stroke"));
        out.append(" stroke-width=\"").append(number(width)).append("\" stroke-linejoin=\"round\"");
        if (dash.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                out.append(i == 0 ? "" : " ").append(number(dash[i]));
            }
            out.append('"');
        }
        points(points, count);
    }

    @Override
    public void shape(double[] points, int count, int argb) {
        out.append("<polygon fill=").append(colour(argb, "fill"));
        points(points, count);
    }

    private void points(double[] points, int count) {
        out.append(" points=\"");
        for (int i = 0; i < count; i += 2) {
            out.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        out.append("\"/>\n");
    }

    @Override
    public void text(
            String text, double x, double y, double size, boolean bold, int argb, double anchor, boolean upright) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" font-size=\"").append(number(size)).append('"');
        if (bold) {
            out.append(" font-weight=\"600\"");
        }
        if (anchor > 0) {
            out.append(anchor < 1 ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }
        if (upright) {
            out.append(" transform=\"rotate(-90 ")
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(")\"");
        }
        out.append(" fill=")
                .append(colour(argb, "fill"))
                .append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        out.append("<clipPath id=\"c").append(clips).append("\">");
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\"/></clipPath>\n<g clip-path=\"url(#c").append(clips).append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }

    private static String colour(int argb, String what) {
        String colour = String.format(Locale.ROOT, "\"#%06x\"", argb & 0xffffff);
        int alpha = argb >>> 24;
        return alpha == 255 ? colour : colour + " " + what + "-opacity=\"" + number(alpha / 255.0) + '"';
    }

    static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> safe.appendCodePoint(c < 0x20 || c == 0xfffe || c == 0xffff ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
