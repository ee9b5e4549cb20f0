package dev.curvewise.card.edit;

import dev.curvewise.card.Curve;
import dev.curvewise.card.DetectorChoice;
import dev.curvewise.card.Direction;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.card.Scenario;
import dev.curvewise.card.ScenarioKeys;
import dev.curvewise.card.Shape;
import dev.curvewise.card.Source;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Pages with odd but allowed content.
public final class PageDomain extends DomainContextBase {

    @Provide
    Arbitrary<MetricCard> cards() {
        return Combinators.combine(front(), lists(), scenarios(), body())
                .as((front, lists, scenarios, body) -> new MetricCard(
                        front.id,
                        front.name,
                        lists.get(0),
                        front.unit,
                        front.parent,
                        lists.get(1),
                        front.range,
                        scenarios,
                        front.unit,
                        front.name,
                        front.direction,
                        front.range,
                        front.unit,
                        lists.get(2),
                        lists.get(0),
                        lists.get(1).stream().map(t -> new Source(t, t)).toList(),
                        front.detector,
                        lists.get(2).stream()
                                .map(t -> new LogName(t, t, "negate", front.unit))
                                .toList(),
                        body,
                        "x.md"));
    }

    @Provide
    Arbitrary<MethodPage> methods() {
        return Combinators.combine(front(), lists(), body())
                .as((front, lists, body) -> new MethodPage(
                        front.id,
                        front.name,
                        front.name,
                        lists.get(0),
                        front.unit,
                        lists.get(1).stream().map(t -> new Source(t, "")).toList(),
                        body,
                        "x.md"));
    }

    @Provide
    Arbitrary<Page> pages() {
        return Arbitraries.oneOf(cards().map(c -> c), methods().map(m -> m));
    }

    private record Front(
            String id,
            String name,
            String unit,
            String parent,
            Range range,
            Direction direction,
            DetectorChoice detector) {}

    private static Arbitrary<Front> front() {
        return Combinators.combine(
                        text(),
                        text(),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        ranges().injectNull(0.3),
                        Arbitraries.of(Direction.class).injectNull(0.3),
                        detector().injectNull(0.3))
                .as((id, name, unit, parent, range, direction, detector) ->
                        new Front(id, name, unit == null ? "" : unit, parent, range, direction, detector));
    }

    private static Arbitrary<DetectorChoice> detector() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                numbers().map(n -> n),
                text().map(t -> t),
                Arbitraries.of(true, false).map(b -> b));
        return Combinators.combine(text(), Arbitraries.maps(text(), values).ofMaxSize(3))
                .as(DetectorChoice::new);
    }

    private static Arbitrary<Range> ranges() {
        return numbers().tuple2().filter(t -> t.get1() < t.get2()).map(t -> new Range(t.get1(), t.get2()));
    }

    private static Arbitrary<List<List<String>>> lists() {
        return text().list().ofMaxSize(4).list().ofSize(3);
    }

    private static Arbitrary<List<Scenario>> scenarios() {
        return scenario().list().ofMaxSize(4).map(all -> {
            List<Scenario> sorted = new ArrayList<>(distinct(all, s -> s.healthy() + s.key()));
            sorted.sort(Comparator.comparing(s -> !s.healthy()));
            return sorted;
        });
    }

    private static Arbitrary<Scenario> scenario() {
        return Combinators.combine(
                        Arbitraries.oneOf(text(), Arbitraries.of("healthy", "unhealthy", "data", "shape", "label")),
                        text().injectNull(0.3),
                        Arbitraries.of(true, false),
                        curves(),
                        prose().injectNull(0.2),
                        shape().injectNull(0.7),
                        Arbitraries.of(true, false))
                .as((key, label, healthy, curves, analysis, shape, synthetic) -> new Scenario(
                        key,
                        label == null ? ScenarioKeys.title(key) : label,
                        healthy,
                        shape == null ? curves : List.of(new Curve(Curve.SINGLE, shape.series(Shape.USUAL_POINTS))),
                        analysis == null ? "" : analysis,
                        shape,
                        label == null ? "" : label,
                        synthetic));
    }

    private static Arbitrary<Shape> shape() {
        Arbitrary<Map<String, Double>> parameters = Arbitraries.maps(
                        Arbitraries.of("from", "to", "start", "end", "at", "width", "height", "period", "length"),
                        Arbitraries.doubles().ofScale(4).between(0.001, 1e6))
                .ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of(Shape.Kind.class),
                        parameters,
                        Arbitraries.doubles().between(0, 10),
                        Arbitraries.longs())
                .as((kind, numbers, noise, seed) -> new Shape(kind, numbers, noise, seed));
    }

    private static Arbitrary<List<Curve>> curves() {
        Arbitrary<Curve> curve = Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(Curve.SINGLE), text()),
                        numbers().list().ofMinSize(1).ofMaxSize(12),
                        numbers().injectNull(0.1).list().ofSize(12))
                .as((name, steps, values) -> new Curve(
                        name,
                        Series.of(
                                steps.stream().sorted().mapToDouble(s -> s).toArray(),
                                values.subList(0, steps.size()).stream()
                                        .mapToDouble(v -> v == null ? Series.MISSING : v)
                                        .toArray())));
        return curve.filter(c -> !c.name().equals("step"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> distinct(all, Curve::name).stream()
                        .sorted(Comparator.comparingDouble(c -> c.points().firstStep()))
                        .toList());
    }

    private static <T> List<T> distinct(List<T> all, Function<T, String> key) {
        List<T> kept = new ArrayList<>();
        for (T one : all) {
            if (kept.stream().noneMatch(k -> key.apply(k).equals(key.apply(one)))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().map(d -> d + 0.0),
                Arbitraries.integers().between(-1000, 1000).map(i -> i / 8.0 + 0.0));
    }

    /// Not blank, without white space at its ends, and without halves of surrogate pairs, which no file can hold.
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "true", "null", "~", "12", "1e3", ".inf", "- a", "a: b", "#x", "'", "\"", "a\\b", "&x", "*x"),
                Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .map(PageDomain::clean)
                        .filter(s -> !s.isEmpty()),
                Arbitraries.strings()
                        .ascii()
                        .ofMinLength(1)
                        .ofMaxLength(30)
                        .map(PageDomain::clean)
                        .filter(s -> !s.isEmpty()));
    }

    private static Arbitrary<String> prose() {
        return text().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> clean(String.join("\n", lines)))
                .filter(s -> !s.isEmpty());
    }

    private static Arbitrary<String> body() {
        return text().list()
                .ofMaxSize(6)
                .map(lines ->
                        ("Body " + String.join("\n", lines)).replace('\r', ' ').strip());
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> c < 0xd800 || c > 0xdfff).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
