package dev.curvewise.detect.alert;

import java.util.Locale;

/// How much an alert matters.
public enum Severity {
    WARNING,
    CRITICAL;

    /// The word in files and in the terminal: `warning` or `critical`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
