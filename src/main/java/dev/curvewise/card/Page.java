package dev.curvewise.card;

/// A page of the guide: a metric or a method.
public sealed interface Page permits MetricCard, MethodPage {

    /// Unique among the pages of its kind.
    String id();

    /// The title.
    String name();

    /// One sentence, may be empty.
    String shortDescription();

    /// The Markdown explanation, its lines ended by `\n`.
    String body();

    /// The file it came from, as shown in problems.
    String file();
}
