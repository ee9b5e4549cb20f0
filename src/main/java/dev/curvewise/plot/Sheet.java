package dev.curvewise.plot;

/// The paper a chart is drawn on: a picture row by row, as a screen wants it, and what is needed to draw it in strips
/// of columns that fit into the memory next to a core.
public final class Sheet {

    private final int width;
    private final int height;
    private final int[] rows;
    private Raster[] strips = {};
    private int stripColumns;

    /// A clear sheet.
    ///
    /// @param width  in device pixels, at least 1
    /// @param height in device pixels, at least 1
    public Sheet(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        rows = new int[this.width * this.height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The picture itself, premultiplied ARGB, one row after the other from the top.
    public int[] rows() {
        return rows;
    }

    /// The pixel as premultiplied ARGB.
    public int pixel(int x, int y) {
        return rows[y * width + x];
    }

    /// Strips to draw in, one for each of some workers; they are kept from one drawing to the next.
    Raster[] strips(int workers, int columns) {
        if (strips.length != workers || stripColumns != columns) {
            stripColumns = columns;
            strips = new Raster[workers];
            for (int i = 0; i < workers; i++) {
                strips[i] = new Raster(width, height, columns);
            }
        }
        return strips;
    }
}
