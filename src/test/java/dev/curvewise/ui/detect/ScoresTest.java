package dev.curvewise.ui.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.Firing;
import dev.curvewise.detect.alert.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scores in lists and at marks, and in full where an alert is opened.
class ScoresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.25     | 0.25 σ     | 0.25 σ
            3.44     | 3.4 σ      | 3.4 σ
            120.6    | 121 σ      | 121 σ
            1000     | 1000 σ     | 1000 σ
            97647300 | > 1000 σ   | 97,647,300 σ
            -2500.4  | < −1000 σ  | −2500 σ
            """)
    void hugeScoresAreSaidPlainly(double score, String brief, String full) {
        Firing firing = new Firing("spike", Severity.WARNING, 1, 2, score, "σ");
        assertThat(Scores.text(firing)).isEqualTo(brief);
        assertThat(Scores.exact(firing)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"12,12 in a row", "12345,'12,345 in a row'"})
    void countsAreSaidInFull(double score, String words) {
        assertThat(Scores.text(new Firing("loss_nan", Severity.CRITICAL, 1, Double.NaN, score, "in a row")))
                .isEqualTo(words);
    }
}
