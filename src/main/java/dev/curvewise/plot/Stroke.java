package dev.curvewise.plot;

/// Antialiased strokes into the mask of a [Raster]: the coverage of a pixel is how far its centre lies inside the
/// stroke, so that every direction looks equally smooth.
final class Stroke {

    private final Raster raster;
    private double radius = 0.75;
    private double[] dash = {};
    private double phase;

    Stroke(Raster raster) {
        this.raster = raster;
    }

    /// @param width   the stroke's width in device pixels
    /// @param pattern lengths drawn and left out in turn, in device pixels; empty for a solid stroke
    void style(double width, double... pattern) {
        radius = width / 2;
        dash = pattern;
        phase = 0;
    }

    /// The next stroke begins this far into the dash pattern.
    void startDash(double at) {
        phase = at;
    }

    /// Strokes from one point to another, going on in the dash pattern.
    void line(double ax, double ay, double bx, double by) {
        double length = Math.hypot(bx - ax, by - ay);
        if (dash.length == 0 || !(length < 1e9)) {
            segment(ax, ay, bx, by);
            return;
        }
        double period = 0;
        for (double part : dash) {
            period += part;
        }
        double from = Math.max(0, entry(ax, bx, length));
        double to = Math.min(length, length - Math.max(0, entry(bx, ax, length)));
        double at = from;
        while (at < to) {
            double into = (phase + at) % period;
            int part = 0;
            while (into >= dash[part]) {
                into -= dash[part];
                part = (part + 1) % dash.length;
            }
            double next = Math.min(to, at + Math.max(1e-3, dash[part] - into));
            if (part % 2 == 0) {
                segment(
                        ax + (bx - ax) * at / length,
                        ay + (by - ay) * at / length,
                        ax + (bx - ax) * next / length,
                        ay + (by - ay) * next / length);
            }
            at = next;
        }
        phase = (phase + length) % period;
    }

    /// How far along the line from `a` to `b` the picture's nearer side edge is, at most the length.
    private double entry(double a, double b, double length) {
        double edge = a < b ? -8 : raster.width() + 8;
        double part = (edge - a) / (b - a);
        return a == b || !(part > 0) ? 0 : Math.min(1, part) * length;
    }

    private void segment(double ax, double ay, double bx, double by) {
        if (ax > bx) {
            segment(bx, by, ax, ay);
            return;
        }
        double reach = radius + 0.5;
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.hypot(dx, dy);
        if (length < 1e-6 || !Double.isFinite(length)) {
            disc((ax + bx) / 2, (ay + by) / 2, radius);
            return;
        }
        double ux = dx / length;
        double uy = dy / length;
        int first = (int) Math.max(raster.first(), Math.floor(ax - reach));
        int last = (int) Math.min(raster.end() - 1.0, Math.ceil(bx + reach));
        double tall = ux < 1e-9 ? Double.POSITIVE_INFINITY : reach / ux;
        double top = Math.min(ay, by) - reach;
        double bottom = Math.max(ay, by) + reach;
        for (int x = first; x <= last; x++) {
            double px = x + 0.5 - ax;
            double from = top;
            double to = bottom;
            if (tall < 1e9) {
                double centre = ay + px * dy / dx;
                from = Math.max(top, centre - tall - 1);
                to = Math.min(bottom, centre + tall + 1);
            }
            int y0 = (int) Math.max(0, Math.floor(from));
            int y1 = (int) Math.min(raster.height() - 1.0, Math.ceil(to));
            for (int y = y0; y <= y1; y++) {
                double py = y + 0.5 - ay;
                double along = px * ux + py * uy;
                double distance;
                if (along < 0) {
                    distance = Math.sqrt(px * px + py * py);
                } else if (along > length) {
                    double qx = px - dx;
                    double qy = py - dy;
                    distance = Math.sqrt(qx * qx + qy * qy);
                } else {
                    distance = Math.abs(py * ux - px * uy);
                }
                double coverage = reach - distance;
                if (coverage > 0) {
                    raster.cover(x, y, coverage >= 1 ? 255 : (int) (coverage * 255));
                }
            }
        }
    }

    /// A filled circle.
    void disc(double cx, double cy, double discRadius) {
        double reach = discRadius + 0.5;
        int x0 = (int) Math.max(raster.first(), Math.floor(cx - reach));
        int x1 = (int) Math.min(raster.end() - 1.0, Math.ceil(cx + reach));
        int y0 = (int) Math.max(0, Math.floor(cy - reach));
        int y1 = (int) Math.min(raster.height() - 1.0, Math.ceil(cy + reach));
        for (int x = x0; x <= x1; x++) {
            for (int y = y0; y <= y1; y++) {
                double coverage = reach - Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
                if (coverage > 0) {
                    raster.cover(x, y, coverage >= 1 ? 255 : (int) (coverage * 255));
                }
            }
        }
    }

    /// The outline of a closed polygon, given as x and y in turn around a centre.
    void outline(double cx, double cy, double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            int j = (i + 2) % corners.length;
            segment(cx + corners[i], cy + corners[i + 1], cx + corners[j], cy + corners[j + 1]);
        }
    }

    /// Single strokes around a centre, each given as two points.
    void strokes(double cx, double cy, double... ends) {
        for (int i = 0; i < ends.length; i += 4) {
            segment(cx + ends[i], cy + ends[i + 1], cx + ends[i + 2], cy + ends[i + 3]);
        }
    }
}
