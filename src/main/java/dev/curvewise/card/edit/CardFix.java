package dev.curvewise.card.edit;

import dev.curvewise.card.CardKeys;
import dev.curvewise.card.CardParser;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.ParsedCard;
import dev.curvewise.card.ScenarioKeys;
import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlRows;
import dev.curvewise.card.yaml.YamlScalar;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Repairs what needs no thought: keys in their usual order, points by step, an id from the file's name, ranges the
/// right way round, single texts as lists, numbers without quotes. Comments move with what they stand above; everything
/// else keeps its characters. A repaired text is left as it is.
public final class CardFix {

    /// Each round does one kind of repair everywhere; more rounds than kinds would mean two undo each other.
    private static final int MOST_ROUNDS = 20;

    private static final List<BiConsumer<ParsedCard, TextEdits>> REPAIRS = List.of(
            CardFix::missingId,
            CardFix::singleTexts,
            CardFix::turnedRanges,
            CardFix::quotedNumbers,
            CardFix::unsortedPoints,
            (card, edits) -> keyOrder(card, edits, 0),
            (card, edits) -> keyOrder(card, edits, 1),
            (card, edits) -> keyOrder(card, edits, 2));

    private CardFix() {}

    /// The repaired text, or the same text where nothing can be repaired.
    ///
    /// @param file the file's name, from which a missing id is taken
    public static String fixed(String text, String file) {
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        String fixed = text.substring(mark.length());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = fixed;
            for (var repair : REPAIRS) {
                fixed = repaired(fixed, file, repair);
            }
            if (fixed.equals(before)) {
                break;
            }
        }
        return mark + fixed;
    }

    /// One kind of repair, undone where it would do any harm.
    private static String repaired(String text, String file, BiConsumer<ParsedCard, TextEdits> repair) {
        ParsedCard card = CardParser.read(text, file);
        if (card.front() == null || card.page() == null) {
            return text;
        }
        TextEdits edits = new TextEdits(text);
        repair.accept(card, edits);
        if (edits.isEmpty()) {
            return text;
        }
        String repaired = edits.text();
        ParsedCard after = CardParser.read(repaired, file);
        boolean harmless = after.page() != null
                && after.page().id().equals(card.page().id())
                && after.page().body().equals(card.page().body())
                && after.problems().size() <= card.problems().size()
                && errors(after) <= errors(card);
        return harmless ? repaired : text;
    }

    private static long errors(ParsedCard card) {
        return card.problems().stream().filter(Problem::isError).count();
    }

    private static void missingId(ParsedCard card, TextEdits edits) {
        List<Regions.Region> regions = Regions.of(card.text(), front(card));
        if (front(card).entry("id") == null && card.page() != null && regions != null) {
            edits.insert(
                    regions.getFirst().start(),
                    "id: " + YamlText.scalar(card.page().id()) + "\n");
        }
    }

    private static void singleTexts(ParsedCard card, TextEdits edits) {
        for (String key : List.of("aliases", "tags", "related", "relevantMetrics", "whatToLookFor")) {
            if (front(card).get(key) instanceof YamlScalar text
                    && !text.isNull()
                    && text.style() != YamlScalar.Style.BLOCK) {
                edits.replace(text.span().start(), text.span().end(), "[" + YamlText.scalar(text.text()) + "]");
            }
        }
    }

    private static void turnedRanges(ParsedCard card, TextEdits edits) {
        turnedRange(front(card).get("healthyRange"), card.text(), edits);
        if (front(card).get("visualizations") instanceof YamlMap drawn) {
            turnedRange(drawn.get("yDomain"), card.text(), edits);
        }
    }

    private static void turnedRange(@Nullable YamlNode range, String text, TextEdits edits) {
        if (range instanceof YamlList list
                && list.items().size() == 2
                && list.items().getFirst() instanceof YamlScalar low
                && list.items().getLast() instanceof YamlScalar high
                && low.isNumber()
                && high.isNumber()
                && low.number() > high.number()) {
            edits.replace(low.span().start(), low.span().end(), high.span().of(text));
            edits.replace(high.span().start(), high.span().end(), low.span().of(text));
        }
    }

    private static void quotedNumbers(ParsedCard card, TextEdits edits) {
        for (YamlMap scenario : scenarios(card)) {
            if (scenario.get("data") instanceof YamlList list) {
                for (YamlNode item : list.items()) {
                    for (YamlMap.Entry entry :
                            item instanceof YamlMap point ? point.entries() : List.<YamlMap.Entry>of()) {
                        if (entry.value() instanceof YamlScalar value && value.isQuotedNumber()) {
                            edits.replace(value.span().start(), value.span().end(), value.text());
                        }
                    }
                }
            }
        }
    }

    private static void unsortedPoints(ParsedCard card, TextEdits edits) {
        for (YamlMap scenario : scenarios(card)) {
            YamlNode data = scenario.get("data");
            YamlList list = data == null ? null : YamlRows.asList(data);
            if (list == null
                    || card.text().startsWith("*", list.span().start())
                    || !list.items().stream().allMatch(CardFix::hasStep)) {
                continue;
            }
            List<YamlNode> sorted = new ArrayList<>(list.items());
            sorted.sort(Comparator.comparingDouble(CardFix::step));
            if (!sorted.equals(list.items())) {
                List<Regions.Region> regions = list.flow() ? null : Regions.of(card.text(), list.items(), list.span());
                permute(card.text(), list.items(), sorted, regions, edits);
            }
        }
    }

    private static void permute(
            String text,
            List<YamlNode> items,
            List<YamlNode> sorted,
            @Nullable List<Regions.Region> regions,
            TextEdits edits) {
        for (int i = 0; i < items.size(); i++) {
            int from = items.indexOf(sorted.get(i));
            if (regions != null) {
                edits.replace(
                        regions.get(i).start(),
                        regions.get(i).end(),
                        regions.get(from).of(text));
            } else {
                edits.replace(
                        items.get(i).span().start(),
                        items.get(i).span().end(),
                        sorted.get(i).span().of(text));
            }
        }
    }

    private static boolean hasStep(YamlNode item) {
        return item instanceof YamlMap point && point.get("step") instanceof YamlScalar step && step.isNumber();
    }

    private static double step(YamlNode item) {
        return item instanceof YamlMap point && point.get("step") instanceof YamlScalar step ? step.number() : 0;
    }

    /// Puts the keys of the maps at one depth in order: 0 the front matter, 1 its curves, 2 the scenarios.
    private static void keyOrder(ParsedCard card, TextEdits edits, int depth) {
        if (depth == 0) {
            keyOrder(card, front(card), card.page() instanceof MethodPage ? CardKeys.METHOD : CardKeys.METRIC, edits);
        } else if (depth == 1 && front(card).get("visualizations") instanceof YamlMap drawn) {
            keyOrder(card, drawn, CardKeys.VISUALIZATIONS, edits);
        } else if (depth == 2) {
            scenarios(card).forEach(scenario -> keyOrder(card, scenario, CardKeys.SCENARIO, edits));
        }
    }

    private static void keyOrder(ParsedCard card, YamlMap map, List<String> order, TextEdits edits) {
        List<Regions.Region> regions = Regions.of(card.text(), map);
        if (regions == null || card.text().startsWith("*", map.span().start())) {
            return;
        }
        List<YamlMap.Entry> sorted = new ArrayList<>(map.entries());
        sorted.sort(Comparator.comparingInt(entry -> {
            int place = order.indexOf(entry.name());
            return place < 0 ? order.size() : place;
        }));
        if (!sorted.equals(map.entries())) {
            for (int i = 0; i < sorted.size(); i++) {
                Regions.Region from = regions.get(map.entries().indexOf(sorted.get(i)));
                edits.replace(regions.get(i).start(), regions.get(i).end(), from.of(card.text()));
            }
        }
    }

    private static List<YamlMap> scenarios(ParsedCard card) {
        List<YamlMap> scenarios = new ArrayList<>();
        if (front(card).get("visualizations") instanceof YamlMap drawn) {
            for (String key : List.of("healthy", "unhealthy")) {
                if (drawn.get(key) instanceof YamlMap side) {
                    if (ScenarioKeys.isFlat(side)) {
                        scenarios.add(side);
                    } else {
                        side.entries().forEach(entry -> {
                            if (entry.value() instanceof YamlMap scenario) {
                                scenarios.add(scenario);
                            }
                        });
                    }
                }
            }
        }
        return scenarios;
    }

    private static YamlMap front(ParsedCard card) {
        return Objects.requireNonNull(card.front());
    }
}
