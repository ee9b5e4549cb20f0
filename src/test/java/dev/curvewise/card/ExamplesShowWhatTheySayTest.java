package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The figures in the text under an example are those of its curve: each row of the table has the words of the text,
/// and the least, greatest or mean value that the curve must have between two steps for the words to be true.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExamplesShowWhatTheySayTest {

    private Library library;

    @BeforeAll
    void read() {
        library = CardReader.read(List.of(Path.of("metrics"))).found().orElseThrow();
    }

    @ParameterizedTest(name = "{0}, {1} {2}: {8}")
    @CsvFileSource(resources = "shown.csv", delimiter = '|', numLinesToSkip = 1)
    void theCurveHasTheFiguresOfItsText(
            String page,
            String example,
            @Nullable String line,
            String figure,
            double from,
            double to,
            double said,
            double give,
            String words) {
        Scenario scenario = library.card(page).orElseThrow().scenarios().stream()
                .filter(s -> s.key().equals(example))
                .findFirst()
                .orElseThrow();
        Series points = scenario.curves().stream()
                .filter(curve -> line == null || curve.name().equals(line))
                .findFirst()
                .orElseThrow()
                .points();

        assertThat(scenario.analysis()).containsIgnoringWhitespaces(words);
        assertThat(figure(figure, between(points, from, to))).isCloseTo(said, within(give * 1.000001));
    }

    private static DoubleStream between(Series points, double from, double to) {
        double[] steps = points.steps();
        double[] values = points.values();
        return IntStream.range(0, steps.length)
                .filter(i -> steps[i] >= from && steps[i] <= to)
                .mapToDouble(i -> values[i]);
    }

    private static double figure(String name, DoubleStream values) {
        return switch (name) {
            case "min" -> values.min().orElseThrow();
            case "max" -> values.max().orElseThrow();
            case "mean" -> values.average().orElseThrow();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
