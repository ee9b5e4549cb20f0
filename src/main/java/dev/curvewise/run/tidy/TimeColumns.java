package dev.curvewise.run.tidy;

import java.util.Locale;
import java.util.Set;

/// Columns that tell the time: never drawn as metrics unless the reader asks for them.
public final class TimeColumns {

    private static final Set<String> NAMES = Set.of(
            "_timestamp",
            "wall time",
            "wall_time",
            "timestamp",
            "_runtime",
            "runtime",
            "time/time_elapsed",
            "time_elapsed",
            "time_total_s",
            "time_since_restore",
            "time",
            "t",
            "elapsed_seconds",
            "elapsed_time",
            "remaining_time",
            "relative time (process)",
            "date");

    private TimeColumns() {}

    /// Whether a column of this name tells the time.
    public static boolean isTime(String name) {
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
