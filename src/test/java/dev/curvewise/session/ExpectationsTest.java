package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Expectation;
import org.junit.jupiter.api.Test;

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
}
