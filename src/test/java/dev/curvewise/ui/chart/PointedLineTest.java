package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which line the pointer brings to the front. Line n lies at the value n; a value is 50 pixels high, from the bottom.
final class PointedLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a line under the pointer       | 8 | 300 | run 2
            up to six pixels away          | 8 | 306 | run 2
            the nearer of two              | 8 | 255 | run 3
            between two, near none         | 8 | 275 |
            few lines stay as they are     | 5 | 300 |
            """)
    void isTheNearest(String name, int lines, double y, String found) {
        ChartLine line = PointedLine.of(frame(lines), 50, y);
        assertThat(line == null ? null : line.name()).as(name).isEqualTo(found);
    }

    private static Frame frame(int lines) {
        List<ChartLine> all = IntStream.range(0, lines)
                .mapToObj(i -> ChartLine.run("run " + i, Series.of(new double[] {i, i, i}), i))
                .toList();
        return new Frame(
                ChartContent.EMPTY.withLines(all),
                Projection.of(Scale.LINEAR, new Range(0, 2), 100),
                Projection.of(Scale.LINEAR, new Range(0, 8), 400));
    }
}
