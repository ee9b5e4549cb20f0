package dev.curvewise.session;

import dev.curvewise.session.Fields.Kind;
import java.util.Map;
import java.util.Optional;

/// What a run of a session file is made of.
final class RunFields {

    static final Fields FIELDS = new Fields(
            "run",
            Map.of(
                    "file", Kind.TEXT,
                    "run", Kind.TEXT,
                    "part", Kind.COUNT,
                    "name", Kind.TEXT,
                    "step", Kind.TEXT,
                    "colour", Kind.COUNT,
                    "shown", Kind.SWITCH,
                    "baseline", Kind.SWITCH,
                    "followed", Kind.SWITCH));

    private RunFields() {}

    /// The run of these values; nothing where the file is missing, of which all others can do without.
    static Optional<SavedRun> run(Map<String, Object> values) {
        return values.get("file") instanceof String file && !file.isBlank()
                ? Optional.of(new SavedRun(
                        file,
                        (String) values.getOrDefault("run", ""),
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
