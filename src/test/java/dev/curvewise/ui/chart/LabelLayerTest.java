package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelLayerTest {

    /// Names are 16 high, in a picture 200 high; those too far from where they belong are left out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50                 | 42
            50 120             | 42 112
            50 52 54           | 42 58 74
            198                | 184
            190 195 199        | 152 168 184
            100 198 199        | 92 168 184
            0                  | -8
            50 50 50 50 50     | 42 58 74 90 -
            199 199 199 199    | 136 152 168 184
            """)
    void namesStandBesideTheirLinesAndAboveTheAxis(String wanted, String tops) {
        double[] heights = Arrays.stream(wanted.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Arrays.stream(LabelLayer.tops(heights, 200))
                        .mapToObj(top -> Double.isNaN(top) ? "-" : String.valueOf((int) top))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tops);
    }
}
