package dev.curvewise.session;

import java.util.Locale;

/// The two families of rules.
public enum Mode {
    /// The program's own rules, calibrated by the cards.
    ROBUST,
    /// The seven stock detectors, to the letter.
    COMPATIBLE;

    /// The word on the terminal: `robust` or `compatible`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
