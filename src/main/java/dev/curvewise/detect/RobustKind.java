package dev.curvewise.detect;

import java.util.Arrays;
import java.util.Optional;

/// What the robust mode looks for.
public enum RobustKind {
    /// NaN or an infinity.
    NON_FINITE("non_finite", "Not a number"),
    /// A value far from its neighbours.
    SPIKE("spike", "Spike"),
    /// A level outside what is healthy.
    LEVEL("level", "Outside the healthy range"),
    /// A level that left its own plateau.
    SHIFT("shift", "Level shift"),
    /// A steady move in the wrong direction.
    TREND("trend", "Trend"),
    /// A shape that the card's failing examples have and its healthy ones have not.
    SHAPE("shape", "Shape of a failing run");

    private final String id;
    private final String title;

    RobustKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public static Optional<RobustKind> byId(String id) {
        return Arrays.stream(values()).filter(test -> test.id.equals(id)).findFirst();
    }

    /// The id in alerts, as the terminal prints it.
    public String id() {
        return id;
    }

    /// What a reader calls it.
    public String title() {
        return title;
    }
}
