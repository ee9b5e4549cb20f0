package dev.curvewise.problem;

import java.util.Locale;

/// How much a [Problem] matters.
public enum Level {
    /// Something could not be read or shown as it was meant.
    ERROR,
    /// Everything is shown, but something is probably not as its author wanted it.
    WARNING,
    /// Nothing is wrong; the reader should know what was done.
    NOTE;

    /// The word used in messages: `error`, `warning` or `note`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
