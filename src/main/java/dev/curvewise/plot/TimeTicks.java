package dev.curvewise.plot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Marks in seconds, minutes, hours and days.
final class TimeTicks {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private TimeTicks() {}

    static Ticks of(double low, double high, int most, XFormat format) {
        double step = step((high - low) / most);
        double first = Math.ceil(low / step);
        double last = Math.floor(high / step);
        if (!(last - first < 1000) || step < 1) {
            return Ticks.of(Scale.LINEAR, low, high, most);
        }
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double k = first; k <= last; k++) {
            values.add(k * step + 0.0);
            labels.add(format == XFormat.CLOCK ? clock(k * step, step) : duration(k * step, step));
        }
        return new Ticks(values, List.of(), labels);
    }

    /// The shortest sensible step not below one that would give too many marks.
    private static double step(double least) {
        double[] steps = {
            1,
            2,
            5,
            10,
            15,
            30,
            MINUTE,
            2 * MINUTE,
            5 * MINUTE,
            10 * MINUTE,
            15 * MINUTE,
            20 * MINUTE,
            30 * MINUTE,
            HOUR,
            2 * HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            7 * DAY,
            14 * DAY,
            30 * DAY,
            90 * DAY,
            365 * DAY
        };
        for (double step : steps) {
            if (step >= least) {
                return least < 0.5 ? 0.5 : step;
            }
        }
        return 365 * DAY * Math.ceil(least / (365 * DAY));
    }

    /// Seconds as `1 h 20 m`: the two largest units that are not 0, or what a step of marks needs.
    static String duration(double seconds, double step) {
        if (!Double.isFinite(seconds) || Math.abs(seconds) > 1e12) {
            return Numbers.brief(seconds);
        }
        if (seconds < 0) {
            return "\u2212" + duration(-seconds, step);
        }
        if (step == 0 && seconds < MINUTE) {
            return Numbers.brief(seconds) + " s";
        }
        long whole = Math.round(seconds);
        long[] parts = {whole / 86_400, whole / 3600 % 24, whole / 60 % 60, whole % 60};
        String[] units = {"d", "h", "m", "s"};
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < parts.length && shown < 2; i++) {
            if (parts[i] > 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(parts[i])
                        .append(' ')
                        .append(units[i]);
                shown++;
            } else if (shown > 0) {
                shown++;
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    /// Seconds since 1970 as a time of day, with the date where the step is a minute or more.
    static String clock(double seconds, double step) {
        if (!(Math.abs(seconds) < 1e11)) {
            return Numbers.brief(seconds);
        }
        LocalDateTime time =
                LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(seconds * 1000)), ZoneId.systemDefault());
        return (step >= DAY ? DAYS : step >= MINUTE ? MINUTES : SECONDS).format(time);
    }
}
