package dev.curvewise.card;

import java.util.List;

/// The keys of the front matter, in the order in which they are written.
public final class CardKeys {

    /// A metric.
    public static final List<String> METRIC = List.of(
            "id",
            "name",
            "aliases",
            "shortDescription",
            "parent",
            "category",
            "tags",
            "unit",
            "scale",
            "direction",
            "healthyRange",
            "related",
            "detector",
            "whatToLookFor",
            "names",
            "sources",
            "visualizations");

    /// A method.
    public static final List<String> METHOD =
            List.of("id", "name", "fullName", "shortDescription", "relevantMetrics", "sources");

    /// Inside `visualizations`.
    public static final List<String> VISUALIZATIONS = List.of("yDomain", "healthy", "unhealthy");

    /// A scenario, or `healthy` and `unhealthy` themselves in the flat form.
    public static final List<String> SCENARIO = List.of("label", "data", "shape", "analysis", "source", "synthetic");

    /// A declared shape.
    public static final List<String> SHAPE = List.of(
            "kind",
            "from",
            "to",
            "start",
            "end",
            "at",
            "width",
            "height",
            "period",
            "amplitude",
            "length",
            "noise",
            "seed");

    /// An entry of `names`.
    public static final List<String> LOG_NAME = List.of("library", "name", "transform", "note");

    /// An entry of `sources`.
    public static final List<String> SOURCE = List.of("title", "url");

    /// Inside `detector`.
    public static final List<String> DETECTOR = List.of("id", "settings");

    private CardKeys() {}
}
