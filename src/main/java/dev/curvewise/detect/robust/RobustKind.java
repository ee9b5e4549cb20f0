package dev.curvewise.detect.robust;

import java.util.Arrays;
import java.util.Optional;

/// What the robust mode looks for.
public enum RobustKind {
    /// NaN or an infinity.
    NON_FINITE("non_finite", "Not a number", "", "Value"),
    /// A value far from its neighbours.
    SPIKE("spike", "Spike", "σ", "Robust σ"),
    /// A level outside what is healthy.
    LEVEL("level", "Outside the healthy range", "spans", "Spans beyond"),
    /// A level that left its own plateau.
    SHIFT("shift", "Level shift", "σ", "Robust σ"),
    /// A steady move in the wrong direction.
    TREND("trend", "Trend", "z", "Mann–Kendall z"),
    /// A shape that the card's failing examples have and its healthy ones have not.
    SHAPE("shape", "Shape of a failing run", "", "Measure of shape");

    private final String id;
    private final String title;
    private final String unit;
    private final String scoreName;

    RobustKind(String id, String title, String unit, String scoreName) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.scoreName = scoreName;
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

    /// What the number it tests counts; empty where that hangs on more than the test.
    public String unit() {
        return unit;
    }

    /// What the number it tests is called.
    public String scoreName() {
        return scoreName;
    }
}
