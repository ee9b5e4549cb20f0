package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Severity;

/// The sign of each severity, so that colour never speaks alone.
public final class Signs {

    private Signs() {}

    public static String of(Severity severity) {
        return severity == Severity.WARNING ? "▲" : "✚";
    }
}
