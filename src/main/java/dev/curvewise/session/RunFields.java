package dev.curvewise.session;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a run of a session file is made of.
final class RunFields {

    private enum Kind {
        TEXT("a text"),
        COUNT("a number from 0"),
        SWITCH("true or false");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "file", Kind.TEXT,
            "part", Kind.COUNT,
            "name", Kind.TEXT,
            "step", Kind.TEXT,
            "colour", Kind.COUNT,
            "shown", Kind.SWITCH,
            "baseline", Kind.SWITCH,
            "followed", Kind.SWITCH);

    private RunFields() {}

    /// The value of a field, or nothing where it is of another kind or unknown.
    static Optional<Object> read(String name, JsonToken value, JsonParser in) {
        return switch (KINDS.get(name)) {
            case TEXT -> value == JsonToken.VALUE_STRING ? Optional.of(in.getString()) : Optional.empty();
            case COUNT ->
                value == JsonToken.VALUE_NUMBER_INT && in.getValueAsInt(-1) >= 0
                        ? Optional.of(in.getValueAsInt())
                        : Optional.empty();
            case SWITCH -> value.isBoolean() ? Optional.of(value == JsonToken.VALUE_TRUE) : Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// What a field should be.
    static String expected(String name) {
        Kind kind = KINDS.get(name);
        return kind == null ? "A run has no '" + name + "'" : "'" + name + "' should be " + kind.words;
    }

    /// The run of these values; nothing where the file is missing, of which all others can do without.
    static Optional<SavedRun> run(Map<String, Object> values) {
        return values.get("file") instanceof String file && !file.isBlank()
                ? Optional.of(new SavedRun(
                        file,
                        (int) values.getOrDefault("part", 0),
                        (String) values.getOrDefault("name", ""),
                        (String) values.get("step"),
                        (int) values.getOrDefault("colour", 0),
                        (boolean) values.getOrDefault("shown", true),
                        (boolean) values.getOrDefault("baseline", false),
                        (boolean) values.getOrDefault("followed", false)))
                : Optional.empty();
    }
}
