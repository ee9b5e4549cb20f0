package dev.curvewise.plot;

import java.util.Arrays;

/// A picture being drawn: pixels with premultiplied alpha, kept **column by column** because lines over steps are drawn
/// that way, and a coverage mask in which one line is put together before it is laid onto the picture.
///
/// Row 0 is the top. Shapes may reach over the edges.
public final class Raster {

    private static final int TILE = 16;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final byte[] mask;
    private final int[] maskTop;
    private final int[] maskEnd;

    /// A clear picture.
    ///
    /// @param width  in device pixels, at least 1
    /// @param height in device pixels, at least 1
    public Raster(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        pixels = new int[this.width * this.height];
        mask = new byte[pixels.length];
        maskTop = new int[this.width];
        maskEnd = new int[this.width];
        Arrays.fill(maskTop, Integer.MAX_VALUE);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public void clear() {
        Arrays.fill(pixels, 0);
    }

    /// The pixel as premultiplied ARGB.
    public int pixel(int x, int y) {
        return pixels[x * height + y];
    }

    /// Copies the picture row by row, as a `PixelBuffer` wants it.
    public void copyRows(int[] rows) {
        for (int x0 = 0; x0 < width; x0 += TILE) {
            int x1 = Math.min(width, x0 + TILE);
            for (int y = 0; y < height; y++) {
                int out = y * width;
                for (int x = x0; x < x1; x++) {
                    rows[out + x] = pixels[x * height + y];
                }
            }
        }
    }

    /// Fills a part of one column, with partly covered ends.
    void span(int x, double top, double bottom, int argb) {
        if (x < 0 || x >= width || !(top < bottom) || bottom <= 0 || top >= height) {
            return;
        }
        double from = Math.max(0, top);
        double to = Math.min(height, bottom);
        int first = (int) Math.ceil(from);
        int last = (int) Math.floor(to);
        int column = x * height;
        if (first > last) {
            blend(column + last, argb, (to - from));
            return;
        }
        if (first > from) {
            blend(column + first - 1, argb, first - from);
        }
        if (argb >>> 24 == 255) {
            Arrays.fill(pixels, column + first, column + last, argb);
        } else {
            for (int y = first; y < last; y++) {
                blend(column + y, argb, 255);
            }
        }
        if (to > last) {
            blend(column + last, argb, to - last);
        }
    }

    private void blend(int index, int argb, double coverage) {
        blend(index, argb, (int) (coverage * 255 + 0.5));
    }

    private void blend(int index, int argb, int coverage) {
        int alpha = (argb >>> 24) * coverage + 127;
        alpha = (alpha + (alpha >> 8)) >> 8;
        if (alpha == 0) {
            return;
        }
        int old = pixels[index];
        int keep = 255 - alpha;
        int redBlue = (argb & 0xff00ff) * alpha + (old & 0xff00ff) * keep + 0x800080;
        int alphaGreen = (((argb >>> 8) & 0xff) | 0xff0000) * alpha + ((old >>> 8) & 0xff00ff) * keep + 0x800080;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xff00ff)) & 0xff00ff00;
        pixels[index] = redBlue | alphaGreen;
    }

    /// Raises the mask's coverage of a pixel to at least `coverage` (0 to 255).
    void cover(int x, int y, int coverage) {
        int index = x * height + y;
        if (coverage > (mask[index] & 0xff)) {
            mask[index] = (byte) coverage;
            if (y < maskTop[x]) {
                maskTop[x] = y;
            }
            if (y >= maskEnd[x]) {
                maskEnd[x] = y + 1;
            }
        }
    }

    /// Lays the mask onto the picture in one colour and empties it.
    void layMask(int argb) {
        for (int x = 0; x < width; x++) {
            int column = x * height;
            int end = column + maskEnd[x];
            for (int index = column + Math.min(maskTop[x], height); index < end; index++) {
                int coverage = mask[index] & 0xff;
                if (coverage != 0) {
                    blend(index, argb, coverage);
                    mask[index] = 0;
                }
            }
            maskTop[x] = Integer.MAX_VALUE;
            maskEnd[x] = 0;
        }
    }
}
