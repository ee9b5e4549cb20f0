package dev.curvewise.session;

import dev.curvewise.plot.Arrangement;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.Look;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Smoothing;
import dev.curvewise.session.Fields.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page of a session file is made of. What is as every page begins is not written.
final class ViewFields {

    static final Fields FIELDS = new Fields(
            "page",
            Map.ofEntries(
                    Map.entry("page", Kind.PAGE),
                    Map.entry("example", Kind.TEXT),
                    Map.entry("over", Kind.TEXT),
                    Map.entry("smoothing", Kind.SMOOTHING),
                    Map.entry("values", Kind.SCALE),
                    Map.entry("fit", Kind.FIT),
                    Map.entry("runs", Kind.GROUPING),
                    Map.entry("stretched", Kind.SWITCH),
                    Map.entry("scaling", Kind.POSITIVE),
                    Map.entry("hidden", Kind.TEXTS),
                    Map.entry("order", Kind.TEXTS),
                    Map.entry("zoom", Kind.VIEW)));

    private ViewFields() {}

    /// The page of these values; nothing where it is not said which page it is.
    @SuppressWarnings("unchecked")
    static Optional<SavedView> view(Map<String, Object> values) {
        if (!(values.get("page") instanceof Place page)) {
            return Optional.empty();
        }
        Look plain = Look.PLAIN;
        Look look = new Look(
                (String) values.getOrDefault("over", plain.x()),
                (boolean) values.getOrDefault("stretched", plain.stretched()),
                (double) values.getOrDefault("scaling", plain.scaling()),
                (Smoothing) values.getOrDefault("smoothing", plain.smoothing()),
                (Grouping) values.getOrDefault("runs", plain.grouping()),
                (Scale) values.getOrDefault("values", plain.scale()),
                (YFit) values.getOrDefault("fit", plain.fit()),
                new Arrangement(Set.copyOf((List<String>) values.getOrDefault("hidden", List.of())), (List<String>)
                        values.getOrDefault("order", List.of())),
                (Viewport) values.get("zoom"));
        return Optional.of(new SavedView(page, (String) values.getOrDefault("example", ""), look));
    }

    /// What is to be written of a page, in the order in which it is read best: texts, numbers, switches and lists.
    static Map<String, Object> values(SavedView view) {
        Look look = view.look();
        Look plain = Look.PLAIN;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("page", view.page().text());
        put(values, "example", view.example(), "");
        put(values, "over", look.x(), plain.x());
        put(values, "smoothing", LookWords.of(look.smoothing()), LookWords.of(plain.smoothing()));
        put(values, "values", LookWords.of(look.scale()), LookWords.of(plain.scale()));
        put(values, "fit", LookWords.of(look.fit()), LookWords.of(plain.fit()));
        put(values, "runs", LookWords.of(look.grouping()), LookWords.of(plain.grouping()));
        put(values, "stretched", look.stretched(), plain.stretched());
        put(values, "scaling", look.scaling(), plain.scaling());
        put(values, "hidden", look.arrangement().hidden().stream().sorted().toList(), List.of());
        put(values, "order", look.arrangement().order(), List.of());
        put(values, "zoom", corners(look.view()), List.of());
        return values;
    }

    private static List<Double> corners(@Nullable Viewport view) {
        return view == null
                ? List.of()
                : List.of(
                        view.x().low(),
                        view.x().high(),
                        view.y().low(),
                        view.y().high());
    }

    private static void put(Map<String, Object> values, String name, Object value, Object plain) {
        if (!value.equals(plain)) {
            values.put(name, value);
        }
    }
}
