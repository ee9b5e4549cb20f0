package dev.curvewise.card.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The cards that come with the program are as good as the lint asks, without a single piece of advice left.
final class BundledLibraryTest {

    private static final Path METRICS = Path.of("metrics");

    @Test
    void theLintFindsNothing() {
        assertThat(CardLint.check(List.of(METRICS), Library.empty()))
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void noTwoCardsShareANameOfOneLibrary() {
        Map<String, String> owners = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (MetricCard card : library().cards()) {
            for (LogName name : card.names()) {
                String key = name.library() + " " + name.name();
                String owner = owners.putIfAbsent(key, card.id());
                if (owner != null && !owner.equals(card.id())) {
                    shared.add(key + ": " + owner + " and " + card.id());
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void everyChartedCardShowsHowItFailsTwice() {
        assertThat(library().cards())
                .filteredOn(card -> !card.scenarios().isEmpty())
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.healthy()).as(card.id()).isNotEmpty();
                    assertThat(card.failing()).as(card.id()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(card.yDomain()).as(card.id()).isNotNull();
                });
    }

    @Test
    void everyPageSaysWhatItIsAndWhereItIsFrom() {
        assertThat(library().pages()).allSatisfy(page -> {
            assertThat(page.shortDescription()).as(page.id()).isNotBlank();
            assertThat(page.body()).as(page.id()).contains("## ");
            assertThat(sources(page)).as(page.id()).isNotZero();
        });
    }

    private static int sources(Page page) {
        return switch (page) {
            case MetricCard card -> card.sources().size();
            case MethodPage method -> method.sources().size();
        };
    }

    private static Library library() {
        return CardReader.read(List.of(METRICS)).found().orElseThrow();
    }
}
