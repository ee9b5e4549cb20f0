package dev.curvewise.session;

/// A page one can be on.
public sealed interface Place {

    /// All cards at a glance.
    record Home() implements Place {}

    /// The page of a metric.
    ///
    /// @param id the card's id
    record Card(String id) implements Place {}

    /// The page of a method.
    ///
    /// @param id the method's id
    record Method(String id) implements Place {}

    /// Every column of the open runs at a glance.
    record Overview() implements Place {}

    /// A column of a run that no card explains.
    ///
    /// @param column its name
    record Column(String column) implements Place {}

    /// The rules of a metric, to be tuned.
    ///
    /// @param id the card's id
    record Tune(String id) implements Place {}

    /// Rolling, frozen and robust rules side by side.
    ///
    /// @param id the card whose run they watch, or an empty string for the demonstrations
    record Compare(String id) implements Place {}
}
