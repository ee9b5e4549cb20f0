package dev.curvewise.ui.chart;

import dev.curvewise.report.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The first lines of a figure's table, made without making the rest.
final class CsvHead extends Writer {

    /// Longer lines are cut.
    private static final int LETTERS = 72;

    private final StringBuilder text = new StringBuilder();
    private final int most;

    private CsvHead(int most) {
        this.most = most;
    }

    static String of(Figure figure, int lines) {
        CsvHead head = new CsvHead(lines * LETTERS);
        boolean whole = true;
        try {
            figure.writeCsv(head);
        } catch (UncheckedIOException e) {
            // there is enough
            whole = false;
        }
        String first = String.join(
                "\n",
                head.text.toString().lines().limit(lines).map(CsvHead::cut).toList());
        return whole && head.text.toString().lines().count() <= lines ? first : first + "\n…";
    }

    private static String cut(String line) {
        return line.length() <= LETTERS ? line : line.substring(0, LETTERS - 1) + "…";
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
        if (text.length() > most) {
            throw new IOException("enough");
        }
        text.append(letters, from, count);
    }

    @Override
    public void flush() {
        // kept in memory
    }

    @Override
    public void close() {
        // kept in memory
    }
}
