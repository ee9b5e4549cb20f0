package dev.curvewise.plot;

/// What the numbers along the x axis are.
public enum XFormat {
    NUMBER,
    /// Parts of the whole run, 0 to 100.
    PERCENT,
    /// Seconds since the run began.
    DURATION,
    /// Seconds since 1970.
    CLOCK;

    /// A value in words: `1,200`, `42.5 %`, `1 h 20 m`, `14:05:30`.
    public String text(double value) {
        return switch (this) {
            case NUMBER -> Numbers.exact(value);
            case PERCENT -> Numbers.brief(value) + " %";
            case DURATION -> TimeTicks.duration(value, 0);
            case CLOCK -> TimeTicks.clock(value, 0);
        };
    }

    /// The marks of a range of such numbers, see [Ticks#of].
    public Ticks ticks(Scale scale, double low, double high, int most) {
        return switch (this) {
            case NUMBER, PERCENT -> Ticks.of(scale, low, high, most);
            case DURATION, CLOCK -> TimeTicks.of(low, high, most, this);
        };
    }
}
