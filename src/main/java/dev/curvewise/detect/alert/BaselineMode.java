package dev.curvewise.detect.alert;

import java.util.Locale;

/// Which samples a value is held against.
public enum BaselineMode {
    /// The samples just before it: the baseline moves along.
    ROLLING,
    /// The first full window, kept for good.
    FROZEN;

    /// The word in settings files: `rolling` or `frozen`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
