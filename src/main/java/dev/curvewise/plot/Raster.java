package dev.curvewise.plot;

import java.util.Arrays;

/// Some columns of a picture being drawn: pixels with premultiplied alpha, kept **column by column** because lines over
/// steps are drawn that way, and a coverage mask in which one line is put together before it is laid onto the picture.
///
/// Row 0 is the top. Shapes may reach over the edges.
public final class Raster {

    /// Columns copied together: as many pixels of a row as fill a cache line.
    private static final int TILE = 16;

    private final int width;
    private final int height;
    private final int columns;
    private final int[] pixels;
    private final byte[] mask;
    private final int[] maskTop;
    private final int[] maskEnd;
    private int first;

    /// A whole picture, clear.
    ///
    /// @param width  in device pixels, at least 1
    /// @param height in device pixels, at least 1
    public Raster(int width, int height) {
        this(width, height, width);
    }

    /// Room for some columns of a picture, at its left edge.
    Raster(int width, int height, int columns) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.columns = Math.clamp(columns, 1, this.width);
        pixels = new int[this.columns * this.height];
        mask = new byte[pixels.length];
        maskTop = new int[this.columns];
        maskEnd = new int[this.columns];
        Arrays.fill(maskTop, Integer.MAX_VALUE);
    }

    /// Goes on with other columns of the picture. What was drawn before is still there, to be drawn over.
    void moveTo(int column) {
        first = column;
    }

    /// How wide the whole picture is.
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The first column held here.
    int first() {
        return first;
    }

    /// The column after the last held here.
    int end() {
        return Math.min(width, first + columns);
    }

    private int start(int x) {
        return (x - first) * height;
    }

    /// Makes all of it one colour, given as premultiplied ARGB.
    void fill(int argb) {
        Arrays.fill(pixels, argb);
    }

    /// The pixel as premultiplied ARGB.
    public int pixel(int x, int y) {
        return pixels[start(x) + y];
    }

    /// Copies these columns into the whole picture, which is kept row by row.
    void copyTo(int[] rows) {
        int x = first;
        for (; x + TILE <= end(); x += TILE) {
            copyTile(rows, x);
        }
        for (; x < end(); x++) {
            for (int y = 0; y < height; y++) {
                rows[y * width + x] = pixels[start(x) + y];
            }
        }
    }

    /// Sixteen columns at once, written out so that every array access is cheap.
    private void copyTile(int[] rows, int x) {
        int c0 = start(x);
        int c1 = c0 + height;
        int c2 = c1 + height;
        int c3 = c2 + height;
        int c4 = c3 + height;
        int c5 = c4 + height;
        int c6 = c5 + height;
        int c7 = c6 + height;
        int c8 = c7 + height;
        int c9 = c8 + height;
        int ca = c9 + height;
        int cb = ca + height;
        int cc = cb + height;
        int cd = cc + height;
        int ce = cd + height;
        int cf = ce + height;
        int out = x;
        for (int y = 0; y < height; y++) {
            rows[out] = pixels[c0 + y];
            rows[out + 1] = pixels[c1 + y];
            rows[out + 2] = pixels[c2 + y];
            rows[out + 3] = pixels[c3 + y];
            rows[out + 4] = pixels[c4 + y];
            rows[out + 5] = pixels[c5 + y];
            rows[out + 6] = pixels[c6 + y];
            rows[out + 7] = pixels[c7 + y];
            rows[out + 8] = pixels[c8 + y];
            rows[out + 9] = pixels[c9 + y];
            rows[out + 10] = pixels[ca + y];
            rows[out + 11] = pixels[cb + y];
            rows[out + 12] = pixels[cc + y];
            rows[out + 13] = pixels[cd + y];
            rows[out + 14] = pixels[ce + y];
            rows[out + 15] = pixels[cf + y];
            out += width;
        }
    }

    /// Fills a part of one column, with partly covered ends.
    void span(int x, double top, double bottom, int argb) {
        if (x < first || x >= end() || !(top < bottom) || bottom <= 0 || top >= height) {
            return;
        }
        double from = Math.max(0, top);
        double to = Math.min(height, bottom);
        int start = (int) Math.ceil(from);
        int stop = (int) Math.floor(to);
        int column = start(x);
        if (start > stop) {
            blend(column + stop, argb, to - from);
            return;
        }
        if (start > from) {
            blend(column + start - 1, argb, start - from);
        }
        if (argb >>> 24 == 255) {
            Arrays.fill(pixels, column + start, column + stop, argb);
        } else {
            blendRun(column + start, column + stop, argb);
        }
        if (to > stop) {
            blend(column + stop, argb, to - stop);
        }
    }

    /// Fills a part of one column so that it rises from nothing at one height to full at another.
    void fade(int x, double none, double full, int argb) {
        if (x < first || x >= end()) {
            return;
        }
        int from = (int) Math.max(0, Math.floor(Math.min(none, full)));
        int to = (int) Math.min(height, Math.ceil(Math.max(none, full)));
        for (int y = from; y < to; y++) {
            blend(start(x) + y, argb, Math.clamp((y + 0.5 - none) / (full - none), 0.0, 1.0));
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
        pixels[index] = over(redBlue(argb, alpha), alphaGreen(argb, alpha), 255 - alpha, pixels[index]);
    }

    /// Many pixels of one column with one colour.
    private void blendRun(int from, int to, int argb) {
        int alpha = argb >>> 24;
        int redBlue = redBlue(argb, alpha);
        int alphaGreen = alphaGreen(argb, alpha);
        int keep = 255 - alpha;
        for (int i = from; i < to; i++) {
            pixels[i] = over(redBlue, alphaGreen, keep, pixels[i]);
        }
    }

    // two channels at a time: red and blue, alpha and green

    private static int redBlue(int argb, int alpha) {
        return (argb & 0xff00ff) * alpha + 0x800080;
    }

    private static int alphaGreen(int argb, int alpha) {
        return (((argb >>> 8) & 0xff) | 0xff0000) * alpha + 0x800080;
    }

    private static int over(int redBlueAbove, int alphaGreenAbove, int keep, int below) {
        int redBlue = redBlueAbove + (below & 0xff00ff) * keep;
        int alphaGreen = alphaGreenAbove + ((below >>> 8) & 0xff00ff) * keep;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xff00ff)) & 0xff00ff00;
        return redBlue | alphaGreen;
    }

    /// Fills whole pixels of one column.
    void fill(int x, int top, int bottom, int argb) {
        int from = Math.max(0, top);
        int to = Math.min(height, bottom);
        if (from < to && x >= first && x < end()) {
            blendRun(start(x) + from, start(x) + to, argb);
        }
    }

    /// Raises the mask's coverage of a pixel to at least `coverage` (0 to 255).
    void cover(int x, int y, int coverage) {
        int index = start(x) + y;
        if (coverage > (mask[index] & 0xff)) {
            mask[index] = (byte) coverage;
            int column = x - first;
            if (y < maskTop[column]) {
                maskTop[column] = y;
            }
            if (y >= maskEnd[column]) {
                maskEnd[column] = y + 1;
            }
        }
    }

    /// Lays the mask onto the picture in one colour and empties it.
    void layMask(int argb) {
        for (int column = 0; column < columns; column++) {
            int start = column * height;
            int stop = start + maskEnd[column];
            for (int index = start + Math.min(maskTop[column], height); index < stop; index++) {
                int coverage = mask[index] & 0xff;
                if (coverage != 0) {
                    blend(index, argb, coverage);
                    mask[index] = 0;
                }
            }
            maskTop[column] = Integer.MAX_VALUE;
            maskEnd[column] = 0;
        }
    }
}
