package dev.curvewise.detect.alert;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A setting of a detector: what a settings file calls it, what it may be, and what it means.
///
/// @param key          the key in settings files
/// @param kind         what a value looks like
/// @param defaultValue the value where nothing is said: [Boolean], [Integer], [Double] or [BaselineMode], as `kind`
/// says
/// @param min          the smallest number allowed
/// @param max          the largest number allowed
/// @param sliderMax    the largest number a slider need offer; larger ones are typed
/// @param meaning      one sentence for the reader
public record Parameter(
        String key, Kind kind, Object defaultValue, double min, double max, double sliderMax, String meaning) {

    /// What a value looks like.
    public enum Kind {
        /// `true` or `false`.
        FLAG("true or false"),
        /// A whole number.
        COUNT("a whole number"),
        /// Any finite number.
        NUMBER("a number"),
        /// `rolling` or `frozen`.
        MODE("rolling or frozen");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What to write, in words.
        public String words() {
            return words;
        }
    }

    /// No window is longer: memory is set aside for each of its samples.
    static final int MAX_WINDOW = 1_000_000;

    /// The significance of a test that needs the rewards of single answers, which no run file holds.
    public static final String DIP_TEST = "dip_test_significance";

    public static final Parameter ENABLED = flag("enabled", "Whether the detector runs at all.");

    public static Parameter flag(String key, String meaning) {
        return new Parameter(key, Kind.FLAG, true, 0, 1, 1, meaning);
    }

    public static Parameter mode(BaselineMode defaultValue) {
        return new Parameter(
                "baseline_mode",
                Kind.MODE,
                defaultValue,
                0,
                1,
                1,
                "Whether the baseline moves along (rolling) or is kept from the first full window (frozen).");
    }

    public static Parameter count(String key, int defaultValue, int min, int sliderMax, String meaning) {
        return new Parameter(key, Kind.COUNT, defaultValue, min, Integer.MAX_VALUE, sliderMax, meaning);
    }

    public static Parameter window(String key, int defaultValue, String meaning) {
        return new Parameter(key, Kind.COUNT, defaultValue, 1, MAX_WINDOW, 1000, meaning);
    }

    public static Parameter number(String key, double defaultValue, double sliderMax, String meaning) {
        return new Parameter(key, Kind.NUMBER, defaultValue, 0, Double.MAX_VALUE, sliderMax, meaning);
    }

    public static Parameter warmup(int defaultValue) {
        return count("warmup_steps", defaultValue, 0, 500, "How many values are seen before anything may fire.");
    }

    /// Whether nothing that is fired here hangs on it: it is kept for the file's sake.
    public boolean isIdle() {
        return key.equals("clip_region") || key.equals(DIP_TEST);
    }

    /// Reads a raw value of a file or a field.
    ///
    /// @param raw a [Boolean], a [Number] or a [String]
    /// @return the value in this parameter's own type, or null where it is not allowed
    public @Nullable Object read(Object raw) {
        return switch (kind) {
            case FLAG -> raw instanceof Boolean ? raw : null;
            case COUNT -> raw instanceof Number n && allows(n) && n.doubleValue() == n.intValue() ? n.intValue() : null;
            case NUMBER -> raw instanceof Number n && allows(n) ? n.doubleValue() : null;
            case MODE ->
                Arrays.stream(BaselineMode.values())
                        .filter(m -> m == raw || m.word().equals(raw))
                        .findFirst()
                        .orElse(null);
        };
    }

    private boolean allows(Number number) {
        double value = number.doubleValue();
        return value >= min && value <= max;
    }

    /// What may be written, in words: `a whole number from 1 to 1000000`.
    public String allowed() {
        if (kind == Kind.FLAG || kind == Kind.MODE) {
            return kind.words();
        }
        boolean open = max >= Integer.MAX_VALUE;
        if (open && min == -Double.MAX_VALUE) {
            return kind.words();
        }
        return kind.words() + (open ? " not below " + plain(min) : " from " + plain(min) + " to " + plain(max));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
