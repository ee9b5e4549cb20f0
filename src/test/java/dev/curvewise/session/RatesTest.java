package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.detect.stats.Resampling;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

    /// So many of the healthy examples have to pass in silence though nothing was learnt from them.
    private static final double LEAST_SILENT = 0.93;

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

    /// Noise of other families than the limits were learnt with.
    enum Family {
        /// A long tail upward.
        SKEWED,
        /// Each value resembles the one before.
        CORRELATED,
        /// Never far out.
        UNIFORM;

        double[] draw(int length, long seed) {
            Random random = new Random(seed);
            double[] noise = new double[length];
            double last = 0;
            for (int i = 0; i < length; i++) {
                noise[i] = switch (this) {
                    // both with mean 0 and σ of 1
                    case SKEWED -> (Math.exp(0.5 * random.nextGaussian()) - 1.1331) / 0.6039;
                    case CORRELATED -> 0.5 * last + Math.sqrt(0.75) * random.nextGaussian();
                    case UNIFORM -> Math.sqrt(12) * (random.nextDouble() - 0.5);
                };
                last = noise[i];
            }
            return noise;
        }
    }

    @Test
    void noiseThatNothingWasLearntFrom() throws IOException {
        heldOut(1, 2);
    }

    @Test
    @Tag("slow")
    void noiseThatNothingWasLearntFromAtAllLengths() throws IOException {
        heldOut(10, LENGTHS.length);
    }

    /// Draws every example with noise of other families and other seeds, and judges every example by limits that were
    /// learnt without it.
    private static void heldOut(int seeds, int lengths) throws IOException {
        Library library = CardReader.bundled().found().orElseThrow();
        StringBuilder table = new StringBuilder("| noise | failing found | healthy silent |\n| --- | --- | --- |\n");
        for (Family family : Family.values()) {
            Map<Drawing, Set<String>> said = new LinkedHashMap<>();
            for (MetricCard card : library.cards()) {
                for (String line : Expectations.lines(card)) {
                    Expectation all = Expectations.ofLine(card, line, true);
                    RobustRules rules = new RobustRules(all);
                    all.healthy().forEach(e -> strange(said, card.id(), rules, e, true, family, seeds, lengths));
                    all.failing().forEach(e -> strange(said, card.id(), rules, e, false, family, seeds, lengths));
                }
            }
            table.append(row(family.name().toLowerCase(Locale.ROOT) + ", 2 and 5 %", said));
        }
        // every drawing of these learns anew: a quarter of the cards is enough between two slow runs
        int every = seeds > 1 ? 1 : 4;
        if (seeds > 1) {
            Map<Drawing, Set<String>> unseen = unseen(library, every, true);
            assertThat(right(unseen, true)).as("healthy ones not learnt from").isGreaterThan(LEAST_SILENT);
            table.append(row("the example itself not learnt from", unseen));
        }
        Map<Drawing, Set<String>> asJudged = unseen(library, every, false);
        table.append(row("the same, as a run of that card is judged", asJudged));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "rates-held-out.md"), table);
        System.out.println(table);
        assertThat(right(asJudged, true)).as("the same, as judged").isGreaterThan(LEAST_SILENT);
    }

    /// Judges every example by limits that were learnt without it.
    ///
    /// @param every      1 for all cards, 2 for every second one, and so on
    /// @param scaleKnown whether every card's scale is taken as known; a run's is only where its card has a range
    private static Map<Drawing, Set<String>> unseen(Library library, int every, boolean scaleKnown) {
        Map<Drawing, Set<String>> unseen = new LinkedHashMap<>();
        for (int i = 0; i < library.cards().size(); i += every) {
            MetricCard card = library.cards().get(i);
            for (String line : Expectations.lines(card)) {
                Expectation all = Expectations.ofLine(card, line, scaleKnown || card.healthyRange() != null);
                for (Expectation.Example e : all.healthy()) {
                    draw(unseen, card.id(), new RobustRules(without(all, e)), e, true, 1, 3);
                }
                for (Expectation.Example e : all.failing()) {
                    draw(unseen, card.id(), new RobustRules(without(all, e)), e, false, 1, 3);
                }
            }
        }
        return unseen;
    }

    private static Expectation without(Expectation all, Expectation.Example example) {
        return new Expectation(
                all.direction(),
                all.healthyRange(),
                all.scaleKnown(),
                all.healthy().stream()
                        .filter(e -> !e.label().equals(example.label()))
                        .toList(),
                all.failing().stream()
                        .filter(e -> !e.label().equals(example.label()))
                        .toList());
    }

    private static void strange(
            Map<Drawing, Set<String>> said,
            String card,
            RobustRules rules,
            Expectation.Example example,
            boolean healthy,
            Family family,
            int seeds,
            int lengths) {
        for (int l = 0; l < lengths; l++) {
            for (double noise : new double[] {0.02, 0.05}) {
                for (int seed = 0; seed < seeds; seed++) {
                    Series clean = Resampling.of(example.points(), LENGTHS[l], 0, 0);
                    double[] values = clean.values();
                    double low = Arrays.stream(values).min().orElse(0);
                    double high = Arrays.stream(values).max().orElse(0);
                    double sigma = noise * (high > low ? high - low : Math.abs(high));
                    double[] drawn = family.draw(values.length, 77_000_000L + 31L * seed + l);
                    Arrays.setAll(values, i -> values[i] + sigma * drawn[i]);
                    Drawing drawing = new Drawing(card, example.label(), healthy, LENGTHS[l], noise, seed);
                    Set<String> names = said.computeIfAbsent(drawing, d -> new TreeSet<>());
                    rules.judge(clean.withValues(values), RobustSettings.DEFAULT)
                            .episodes()
                            .forEach(e -> names.add(name(e)));
                }
            }
        }
    }

    private static String row(String name, Map<Drawing, Set<String>> said) {
        return String.format(
                Locale.ROOT, "| %s | %.1f %% | %.1f %% |%n", name, 100 * right(said, false), 100 * right(said, true));
    }

    /// The share of healthy drawings that are silent, or of failing ones that are found.
    private static double right(Map<Drawing, Set<String>> said, boolean healthy) {
        return said.entrySet().stream()
                .filter(e -> e.getKey().healthy() == healthy)
                .mapToInt(e -> e.getValue().isEmpty() == healthy ? 1 : 0)
                .average()
                .orElse(Double.NaN);
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
