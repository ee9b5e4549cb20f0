package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.match.Match;
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
            kl, frac_reward_zero_std            | kl           | false
            train/kl, frac_reward_zero_std      | train/kl     | false
            actor/kl_loss, actor/pg_loss        | actor/kl_loss| false
            """)
    void theScaleIsKnownWhereTheNameLeavesNoDoubt(String columns, String column, boolean known) {
        Match match = new ColumnMatcher(CardReader.bundled().found().orElseThrow())
                .match(List.of(columns.split(", ")), Map.of())
                .get(column);
        assertThat(Expectations.of(card("kl"), match).scaleKnown()).isEqualTo(known);
    }
}
