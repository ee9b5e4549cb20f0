package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.report.Figure;

/// How a chart is to be exported.
///
/// @param format what it becomes
/// @param title  what stands above it, or empty
/// @param width  in points
/// @param height in points
/// @param scale  pixels in a point of a PNG
/// @param paper  whether it has the light colours, whatever the screen has
record ExportOptions(ExportFormat format, String title, int width, int height, double scale, boolean paper) {

    static final int SMALLEST = 150;
    static final int LARGEST = 8000;

    /// A chart as large as it is on the screen, twice as sharp.
    static ExportOptions like(CurveChart chart) {
        return new ExportOptions(
                ExportFormat.PNG,
                chart.title(),
                Math.clamp(Math.round(chart.getWidth()), SMALLEST, LARGEST),
                Math.clamp(Math.round(chart.getHeight()), SMALLEST, LARGEST),
                2,
                false);
    }

    /// The figure that is exported.
    Figure figure(CurveChart chart) {
        Figure figure = chart.figure(width, height).titled(title);
        return paper ? figure.coloured(ChartColours.light()) : figure;
    }

    /// How large a file of the format is, in words.
    String size() {
        return switch (format) {
            case PNG -> Math.round(width * scale) + " × " + Math.round(height * scale) + " pixels";
            case SVG, PDF -> width + " × " + height + " points";
            case CSV -> "";
        };
    }

    /// A name for the file.
    String fileName() {
        String name = title.isBlank() ? "chart" : title.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return name + "." + format.ending();
    }
}
