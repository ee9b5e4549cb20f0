package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationsTest {

    private static MetricCard card(String id) {
        return CardReader.bundled().found().orElseThrow().card(id).orElseThrow();
    }

    @Test
    void aCardsExamplesRangeAndDirectionAreExpected() {
        Expectation kl = Expectations.of(card("kl"), "objective/kl", true);
        assertThat(kl.direction()).isEqualTo(Expectation.Direction.BAND);
        assertThat(kl.healthyRange()).isEqualTo(card("kl").healthyRange());
        assertThat(kl.healthy()).hasSameSizeAs(card("kl").healthy());
        assertThat(kl.failing()).hasSameSizeAs(card("kl").failing());
    }

    @Test
    void ofSeveralLinesTheOneTheColumnNamesIsTaken() {
        MetricCard card = card("rewards_chosen_rejected");
        assertThat(Expectations.of(card, "rewards/rejected", true))
                .isEqualTo(Expectations.ofLine(card, "rejected", true))
                .isNotEqualTo(Expectations.of(card, "rewards/chosen", true));
    }

    /// `kl` alone is a mean per token in some libraries; `objective/kl` is a sum over the answer in all that log it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            objective/kl, objective/rlhf_reward | objective/kl | true
            kl, entropy                         | kl           | false
            algo/kl, entropy                    | algo/kl      | false
            kl_divergence, entropy              | kl_divergence| true
            objective/kl, entropy               | objective/kl | true
            kl, frac_reward_zero_std            | kl           | false
            train/kl, frac_reward_zero_std      | train/kl     | false
            actor/kl_loss, actor/pg_loss        | actor/kl_loss| false
            """)
    void theScaleIsKnownWhereTheNameLeavesNoDoubt(String columns, String column, boolean known) {
        Match match = new ColumnMatcher(CardReader.bundled().found().orElseThrow())
                .match(List.of(columns.split(", ")), Map.of())
                .get(column);
        assertThat(Expectations.of(card("kl"), match, Series.of(0.01, 2, 9)).scaleKnown())
                .isEqualTo(known);
    }

    /// A mean per token that lies above what is healthy as a sum is too high on both scales; a spike alone tells
    /// nothing.
    @ParameterizedTest
    @CsvSource({"15, 5, true", "15, 1, false", "9, 20, false"})
    void aScaleInDoubtIsNoneWhereTheColumnIsTooHighOnAll(double high, int often, boolean known) {
        Match match = new Match("kl", "kl", How.EXACT, Transform.NONE, "");
        double[] values = new double[20];
        Arrays.fill(values, 0, often, high);
        assertThat(Expectations.of(card("kl"), match, Series.of(values)).scaleKnown())
                .isEqualTo(known);
        assertThat(Expectations.of(card("kl"), new Match("kl", "kl", How.HAND, Transform.NONE, ""), Series.of(values))
                        .scaleKnown())
                .isTrue();
    }
}
