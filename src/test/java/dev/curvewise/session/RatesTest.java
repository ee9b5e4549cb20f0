package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Episode;
import dev.curvewise.detect.Expectation;
import dev.curvewise.detect.Resampling;
import dev.curvewise.detect.RobustRules;
import dev.curvewise.detect.RobustSettings;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How often the robust mode finds the failing examples of the cards, and how often it stays silent on healthy ones.
final class RatesTest {

    private static final int[] LENGTHS = {100, 300, 1000, 10_000};
    private static final double[] NOISES = {0, 0.02, 0.05};

    private record Row(String card, String scenario, boolean healthy, int found, int runs, String how) {

        boolean good() {
            return healthy ? found * 100 <= runs : found == runs;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f %% | %s |%s",
                    card,
                    scenario,
                    healthy ? "healthy" : "failing",
                    100.0 * found / runs,
                    how,
                    good() ? "" : " short");
        }
    }

    /// What one drawing of one scenario led to, over all its lines.
    private record Drawing(String card, String label, boolean healthy, int length, double noise, int seed) {}

    @Test
    void fewSeeds() throws IOException {
        check(1, LENGTHS.length - 1, "rates-few.md");
    }

    @Test
    @Tag("slow")
    void twentySeeds() throws IOException {
        check(20, LENGTHS.length, "rates.md");
    }

    private static void check(int seeds, int lengths, String file) throws IOException {
        Library library = CardReader.bundled().found().orElseThrow();
        Map<Drawing, Set<String>> said = new LinkedHashMap<>();
        for (MetricCard card : library.cards()) {
            for (String line : Expectations.lines(card)) {
                Expectation expectation = Expectations.ofLine(card, line, true);
                RobustRules rules = new RobustRules(expectation);
                for (Expectation.Example e : expectation.healthy()) {
                    draw(said, card.id(), rules, e, true, seeds, lengths);
                }
                for (Expectation.Example e : expectation.failing()) {
                    draw(said, card.id(), rules, e, false, seeds, lengths);
                }
            }
        }
        List<Row> rows = rows(said);
        StringBuilder table =
                new StringBuilder("| card | scenario | kind | speaks on | by |\n| --- | --- | --- | --- | --- |\n");
        rows.forEach(r -> table.append(r.line()).append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", file), table);
        System.out.println(table);
        assertThat(rows.stream().filter(r -> !r.good()).map(Row::line)).isEmpty();
    }

    private static void draw(
            Map<Drawing, Set<String>> said,
            String card,
            RobustRules rules,
            Expectation.Example example,
            boolean healthy,
            int seeds,
            int lengths) {
        for (int l = 0; l < lengths; l++) {
            for (double noise : NOISES) {
                for (int seed = 0; seed < seeds; seed++) {
                    Drawing drawing = new Drawing(card, example.label(), healthy, LENGTHS[l], noise, seed);
                    Set<String> names = said.computeIfAbsent(drawing, d -> new TreeSet<>());
                    if (noise == 0 && seed > 0) {
                        names.addAll(said.getOrDefault(
                                new Drawing(card, example.label(), healthy, LENGTHS[l], noise, 0), Set.of()));
                        continue;
                    }
                    Series series = Resampling.of(example.points(), LENGTHS[l], noise, 1000 + 7L * seed);
                    rules.judge(series, RobustSettings.DEFAULT).episodes().forEach(e -> names.add(name(e)));
                }
            }
        }
    }

    private static List<Row> rows(Map<Drawing, Set<String>> said) {
        Map<String, List<Map.Entry<Drawing, Set<String>>>> byScenario = said.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getKey().card() + "|" + e.getKey().label() + "|"
                                + e.getKey().healthy(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        byScenario.values().forEach(drawings -> {
            Drawing first = drawings.getFirst().getKey();
            Map<String, Integer> how = new TreeMap<>();
            drawings.forEach(d -> d.getValue().forEach(n -> how.merge(n, 1, Integer::sum)));
            int found =
                    (int) drawings.stream().filter(d -> !d.getValue().isEmpty()).count();
            List<String> words = new ArrayList<>();
            how.forEach((name, times) -> words.add(name + " " + 100 * times / drawings.size()));
            rows.add(new Row(
                    first.card(), first.label(), first.healthy(), found, drawings.size(), String.join(", ", words)));
        });
        return rows;
    }

    private static String name(Episode episode) {
        if (!episode.detector().equals("shape")) {
            return episode.detector();
        }
        return episode.first().values().keySet().stream().skip(1).findFirst().orElse("");
    }
}
