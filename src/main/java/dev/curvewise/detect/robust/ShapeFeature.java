package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Expectation;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A number that says something about a whole column's shape. Those with a unit need the metric's own scale;
/// the others compare the column with itself.
public enum ShapeFeature {
    ENDS_HIGH(true, Way.UP, "ends higher", s -> s.end() / s.unit()),
    ENDS_LOW(true, Way.DOWN, "ends lower", s -> -s.end() / s.unit()),
    TOP(true, Way.UP, "reaches higher", s -> s.top() / s.unit()),
    BOTTOM(true, Way.DOWN, "sinks lower", s -> -s.bottom() / s.unit()),
    RISES(true, Way.UP, "rises more", s -> (s.end() - s.start()) / s.unit()),
    FALLS(true, Way.DOWN, "falls more", s -> (s.start() - s.end()) / s.unit()),
    LATE_RISE(true, Way.UP, "rises more towards the end", s -> (s.end() - s.late()) / s.unit()),
    LATE_FALL(true, Way.DOWN, "falls more towards the end", s -> (s.late() - s.end()) / s.unit()),
    DROP(true, Way.DOWN, "drops further from its best", s -> s.drop() / s.unit()),
    CLIMB(true, Way.UP, "climbs further from its lowest", s -> s.climb() / s.unit()),
    MOVES_LITTLE(true, Way.NEITHER, "moves less", s -> (s.bottom() - s.top()) / s.unit()),
    ROUGH(true, Way.NEITHER, "is rougher", s -> s.noise() / s.unit()),
    STILL(true, Way.NEITHER, "swings less", s -> -Math.log10(Math.max(s.wave() / s.unit(), 1e-9))),
    WAVES(true, Way.NEITHER, "swings more", s -> s.wave() / s.unit()),
    PEAKS(true, Way.UP, "has higher peaks", s -> s.peak() / s.unit()),
    DIPS(true, Way.DOWN, "has deeper dips", s -> s.dip() / s.unit()),

    STAYS_UP(false, Way.UP, "ends nearer to its top", s -> (s.end() - s.bottom()) / s.span()),
    STAYS_DOWN(false, Way.DOWN, "ends nearer to its bottom", s -> (s.top() - s.end()) / s.span()),
    MOSTLY_RISES(false, Way.UP, "rises through more of its span", s -> (s.end() - s.start()) / s.span()),
    MOSTLY_FALLS(false, Way.DOWN, "falls through more of its span", s -> (s.start() - s.end()) / s.span()),
    LATE_RISE_OF_SPAN(false, Way.UP, "rises more at its end, for its span,", s -> (s.end() - s.late()) / s.span()),
    LATE_FALL_OF_SPAN(false, Way.DOWN, "falls more at its end, for its span,", s -> (s.late() - s.end()) / s.span()),
    ROUGH_OF_SPAN(false, Way.NEITHER, "is rougher for its span", s -> s.noise() / s.span()),
    WAVES_OF_SPAN(false, Way.NEITHER, "swings more for its span", s -> s.wave() / s.span()),
    PEAKS_OF_SPAN(false, Way.UP, "has higher peaks for its span", s -> s.peak() / s.span()),
    DIPS_OF_SPAN(false, Way.DOWN, "has deeper dips for its span", s -> s.dip() / s.span()),
    FLAT_FOR_LEVEL(false, Way.NEITHER, "moves less for its level", s -> -s.span() / s.size()),
    SPAN_OF_LEVEL(false, Way.NEITHER, "moves more for its level", s -> s.span() / s.size()),
    GROWTH(false, Way.UP, "grows more for its level", s -> (s.end() - s.start()) / s.size()),
    DECLINE(false, Way.DOWN, "declines more for its level", s -> (s.start() - s.end()) / s.size()),

    // asked of every metric whose healthy examples never come near, whatever its failing ones show
    LITTLE_RISE(true, Way.DOWN, "rises less", s -> (s.start() - s.end()) / s.unit()),
    LITTLE_FALL(true, Way.UP, "falls less", s -> (s.end() - s.start()) / s.unit()),
    NO_RISE(false, Way.DOWN, "rises less clearly", s -> s.still() > 0 ? Double.NEGATIVE_INFINITY : -s.clearly(1)),
    NO_FALL(false, Way.UP, "falls less clearly", s -> s.still() > 0 ? Double.NEGATIVE_INFINITY : -s.clearly(-1)),
    STANDS(false, Way.NEITHER, "stands more still", Shape::still);

    /// Which way a column goes that has much of a feature.
    private enum Way {
        UP,
        DOWN,
        NEITHER
    }

    private final boolean needsScale;
    private final Way way;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final ToDoubleFunction<Shape> measure;

    ShapeFeature(boolean needsScale, Way way, String words, ToDoubleFunction<Shape> measure) {
        this.needsScale = needsScale;
        this.way = way;
        this.words = words;
        this.measure = measure;
    }

    /// Whether it is asked by itself and not to tell one example from others.
    boolean isGeneral() {
        return compareTo(LITTLE_RISE) >= 0;
    }

    /// Whether it is of use for a metric that is read so; measuring a trend takes longer than all the rest.
    boolean suits(Expectation.Direction direction) {
        return switch (this) {
            case NO_RISE -> direction == Expectation.Direction.UP_GOOD;
            case NO_FALL -> direction == Expectation.Direction.DOWN_GOOD;
            default -> true;
        };
    }

    /// What its number is called in an alert.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a run with much of it is, for all the feature can tell, simply a better one.
    boolean praises(Expectation.Direction direction) {
        return switch (direction) {
            case UP_GOOD -> way == Way.UP;
            case DOWN_GOOD -> way == Way.DOWN;
            case BAND -> false;
        };
    }

    /// Whether it tells which way a column goes, and not only how much it moves.
    boolean isDirected() {
        return way != Way.NEITHER;
    }

    /// Whether its number is the negative of what its words speak of, so that less of that is more of the feature.
    boolean countsLess() {
        return switch (this) {
            case ENDS_LOW, BOTTOM, MOVES_LITTLE, FLAT_FOR_LEVEL, LITTLE_RISE, LITTLE_FALL, NO_RISE, NO_FALL -> true;
            default -> false;
        };
    }

    /// What its number counts: spans of the healthy examples, or the column's own span or level. How still a
    /// column is goes by powers of ten, since one that stands hardly differs from one that moves a little in
    /// any other way.
    public String unit() {
        if (this == STILL) {
            return "powers of ten below a span";
        }
        switch (this) {
            case NO_RISE, NO_FALL -> {
                return "σ";
            }
            case STANDS -> {
                return "";
            }
            default -> {}
        }
        if (needsScale) {
            return "spans";
        }
        return isOfLevel() ? "of its level" : "of its span";
    }

    /// Whether it counts in the column's own level.
    boolean isOfLevel() {
        return switch (this) {
            case FLAT_FOR_LEVEL, SPAN_OF_LEVEL, GROWTH, DECLINE -> true;
            default -> false;
        };
    }

    boolean needsScale() {
        return needsScale;
    }

    /// What a run does that healthy examples do not, as in `ends higher`.
    public String words() {
        return words;
    }

    double of(Shape shape) {
        return measure.applyAsDouble(shape);
    }
}
