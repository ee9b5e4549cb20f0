package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final ChartLine SHORT = ChartLine.run("short", Series.of(1, 2, 3), 0);
    private static final ChartLine LONG = ChartLine.run("long", Series.of(5, 6, 7, 8, 9), 1);
    private static final ChartLine EXAMPLE = ChartLine.healthy("Healthy", Series.of(0, 1));
    private static final ChartMarker MARK = new ChartMarker(MarkerKind.WARNING, 1, 2, "on the short one");
    private static final ChartContent CONTENT = new ChartContent(
            List.of(new StepSpan(new Range(0, 1), "baseline", ColourToken.BASELINE)),
            List.of(ChartBand.of("min–max", Series.of(0, 1, 2), Series.of(2, 3, 4), ColourToken.RUN_1)
                    .around("short")),
            List.of(),
            List.of(EXAMPLE, SHORT, LONG),
            List.of(MARK));

    private static ChartContent shown(Arrangement arrangement, Derivation how) {
        return arrangement.of(CONTENT, how, how.derive(CONTENT.lines(), Map.of()));
    }

    @Test
    void bandsAndMarksAreHiddenWithTheirLine() {
        ChartContent shown = shown(Arrangement.PLAIN.withHidden(Set.of("short")), Derivation.PLAIN);
        assertThat(shown.lines()).extracting(ChartLine::name).containsExactly("Healthy", "long");
        assertThat(shown.bands()).isEmpty();
        assertThat(shown.markers()).isEmpty();
        assertThat(shown(Arrangement.PLAIN, Derivation.PLAIN)).satisfies(all -> {
            assertThat(all.bands()).hasSize(1);
            assertThat(all.markers()).containsExactly(MARK);
        });
    }

    @Test
    void bandsShadesAndMarksMoveWithTheAxis() {
        ChartContent shown = shown(Arrangement.PLAIN, Derivation.PLAIN.withX(XChoice.PROGRESS));
        assertThat(shown.markers().getFirst().at()).isEqualTo(50);
        assertThat(shown.markers().getFirst().given()).isEqualTo(MARK);
        assertThat(shown.spans().getFirst().steps()).isEqualTo(new Range(0, 50));
        assertThat(shown.bands().getFirst().low().stepRange()).isEqualTo(new Range(0, 100));
    }

    @Test
    void anOrderByHandHoldsAndOthersFollow() {
        assertThat(shown(Arrangement.PLAIN.withOrder(List.of("long", "gone")), Derivation.PLAIN)
                        .lines())
                .extracting(ChartLine::name)
                .containsExactly("long", "Healthy", "short");
    }

    @Test
    void twoHundredRunsOfUnequalLengthHaveAMedianAndABand() {
        List<ChartLine> runs = new ArrayList<>();
        for (int run = 0; run < 200; run++) {
            double[] values = new double[50 + 10 * run];
            Arrays.fill(values, run);
            runs.add(ChartLine.run("run " + run, Series.of(values), run));
        }
        ChartContent content = ChartContent.EMPTY.withLines(runs);
        Derivation how = Derivation.PLAIN.withGrouping(Grouping.WIDE);
        ChartContent shown = Arrangement.PLAIN.of(content, how, how.derive(runs, Map.of()));
        ChartLine median = shown.lines().getFirst();
        assertThat(median.name()).isEqualTo("Median of 200 runs");
        assertThat(median.trace().stepRange()).isEqualTo(new Range(0, 100));
        assertThat(median.trace().valueRange()).isEqualTo(new Range(99.5, 99.5));
        ChartBand band = shown.bands().getFirst();
        assertThat(band.low().valueRange().low()).isCloseTo(19.9, offset(1e-9));
        assertThat(band.high().valueRange().high()).isCloseTo(179.1, offset(1e-9));
        assertThat(shown.lines()).hasSize(201);
        Derivation quartiles = how.withGrouping(Grouping.QUARTILES);
        ChartContent narrower = Arrangement.PLAIN.of(content, quartiles, quartiles.derive(runs, Map.of()));
        assertThat(narrower.bands().getFirst().low().valueRange().low()).isCloseTo(49.75, offset(1e-9));
    }

    @Test
    void aGroupLiesOverProgressAndComesApartElsewhere() {
        Derivation grouped = Derivation.PLAIN.withGrouping(Grouping.WIDE);
        assertThat(grouped.x()).isEqualTo(XChoice.PROGRESS);
        assertThat(grouped.withX(XChoice.STEP).grouping()).isEqualTo(Grouping.NONE);
        assertThat(grouped.withGrouping(Grouping.NONE).x()).isEqualTo(XChoice.STEP);
    }

    @Test
    void aPartHasItsOwnLinesOnly() {
        assertThat(ChartPart.EXAMPLES.of(CONTENT)).satisfies(part -> {
            assertThat(part.lines()).containsExactly(EXAMPLE);
            assertThat(part.markers()).isEmpty();
            assertThat(part.bands()).isEmpty();
        });
        assertThat(ChartPart.RUNS.of(CONTENT).lines()).containsExactly(SHORT, LONG);
    }
}
