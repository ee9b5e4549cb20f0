package dev.curvewise.session;

import java.util.Optional;

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

    /// The place in words, as a session file keeps it; read by [#parse(String)].
    default String text() {
        return switch (this) {
            case Home() -> "home";
            case Overview() -> "overview";
            case Card(String id) -> "card " + id;
            case Method(String id) -> "method " + id;
            case Column(String column) -> "column " + column;
            case Tune(String id) -> "tune " + id;
            case Compare(String id) -> "compare " + id;
        };
    }

    /// The place of a text, or nothing where there is no such place.
    static Optional<Place> parse(String text) {
        int blank = text.indexOf(' ');
        String kind = blank < 0 ? text : text.substring(0, blank);
        String rest = blank < 0 ? "" : text.substring(blank + 1);
        return Optional.ofNullable(
                switch (kind) {
                    case "home" -> new Home();
                    case "overview" -> new Overview();
                    case "card" -> new Card(rest);
                    case "method" -> new Method(rest);
                    case "column" -> new Column(rest);
                    case "tune" -> new Tune(rest);
                    case "compare" -> new Compare(rest);
                    default -> null;
                });
    }
}
