package dev.curvewise.ui.chart;

import dev.curvewise.report.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a chart can be written as.
enum ExportFormat {
    PNG("A picture, as sharp as you like"),
    SVG("A drawing for web pages, sharp at any size"),
    PDF("A page for papers and print, sharp at any size"),
    CSV("The points in view as a table, with the smoothed values where there are any");

    private final String words;

    ExportFormat(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPicture() {
        return this != CSV;
    }

    /// Writes a figure.
    ///
    /// @param scale pixels in a point of a PNG
    void write(Figure figure, double scale, OutputStream out) throws IOException {
        switch (this) {
            case PNG -> out.write(figure.png(scale));
            case SVG -> out.write(figure.svg().getBytes(StandardCharsets.UTF_8));
            case PDF -> out.write(figure.pdf());
            case CSV -> {
                try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                    figure.writeCsv(writer);
                }
            }
        }
    }
}
