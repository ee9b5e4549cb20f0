package dev.curvewise.ui.text;

import java.util.Locale;
import java.util.Optional;

/// The kinds of callout, `> [!NOTE]` and so on.
enum CalloutKind {
    NOTE("Note"),
    TIP("Tip"),
    IMPORTANT("Important"),
    WARNING("Warning"),
    CAUTION("Caution");

    private final String title;

    CalloutKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The mark that starts a callout in the source.
    String mark() {
        return "[!" + name() + "]";
    }

    /// The kind whose mark the text starts with, whatever its case.
    static Optional<CalloutKind> startOf(String text) {
        for (CalloutKind kind : values()) {
            if (text.regionMatches(true, 0, kind.mark(), 0, kind.mark().length())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
