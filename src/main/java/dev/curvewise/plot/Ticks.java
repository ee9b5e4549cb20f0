package dev.curvewise.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The marks of an axis: values in sensible steps and their labels.
///
/// @param major values with a label, rising
/// @param minor values without one, rising
/// @param labels a label for each major value
public record Ticks(List<Double> major, List<Double> minor, List<String> labels) {

    private static final double EXACT_WHOLE = 0x1p53;

    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
        labels = List.copyOf(labels);
    }

    /// The marks of a range.
    ///
    /// @param scale the axis' scale
    /// @param low   the range's lower end
    /// @param high  its upper end, above `low`
    /// @param most  about how many labels there is room for, at least 2
    public static Ticks of(Scale scale, double low, double high, int most) {
        return switch (scale) {
            case Scale.Linear() -> linear(low, high, most);
            case Scale.Log() -> logarithmic(low, high, most);
            case Scale.SymLog(double threshold) -> symmetric(threshold, low, high, most);
        };
    }

    /// The label of a value, or an empty string where it has no mark.
    public String label(double value) {
        int at = major.indexOf(value);
        return at < 0 ? "" : labels.get(at);
    }

    private static final int LARGEST_POWER = 308;

    private static Ticks linear(double low, double high, int most) {
        double wanted = high / most - low / most;
        int exponent = (int) Math.floor(Math.log10(wanted));
        if (!(wanted > 0) || exponent < -320) {
            return new Ticks(List.of(low), List.of(), List.of(Numbers.brief(low)));
        }
        double part = wanted / power(exponent);
        // twice the largest power of ten is no number any more
        int leading = part <= 1 || exponent == LARGEST_POWER ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10;
        List<Double> values = multiples(leading, exponent, low, high);
        for (int tried = 0; values.size() < 2 && tried < 2; tried++) {
            // one label alone says where it stands, but not how far anything lies from it
            exponent -= leading == 1 ? 1 : 0;
            leading = leading == 2 ? 1 : leading == 5 ? 2 : 5;
            values = multiples(leading, exponent, low, high);
        }
        if (leading == 2 && values.size() > most + 1) {
            leading = 4;
            values = multiples(leading, exponent, low, high);
        }
        if (values.size() < 2) {
            values = List.of(low, high);
        }
        return new Ticks(values, List.of(), labels(values, leading == 10 ? exponent + 1 : exponent));
    }

    private static List<Double> multiples(int leading, int exponent, double low, double high) {
        double step = leading * power(exponent);
        double first = Math.ceil(low / step - 1e-9);
        double last = Math.floor(high / step + 1e-9);
        List<Double> values = new ArrayList<>();
        if (Math.max(Math.abs(first), Math.abs(last)) < EXACT_WHOLE && last - first < 1000) {
            for (double k = first; k <= last; k++) {
                // dividing by a power of ten gives the double nearest to the decimal, multiplying by 0.1 does not
                double value = exponent < 0 && exponent > -300 ? k * leading / power(-exponent) : k * step;
                values.add(value + 0.0);
            }
        }
        return values;
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    private static List<String> labels(List<Double> values, int stepExponent) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int size = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest) + 1e-9);
        List<String> texts = new ArrayList<>(values.size());
        for (double value : values) {
            texts.add(label(value, size, stepExponent));
        }
        return texts;
    }

    private static String label(double value, int size, int stepExponent) {
        if (value == 0) {
            return "0";
        }
        BigDecimal number = new BigDecimal(value);
        if (size < -3 || (size >= 15 && size - stepExponent <= 6)) {
            return Numbers.scientific(number.setScale(Math.max(-stepExponent, -307), RoundingMode.HALF_EVEN));
        }
        int thousands = size < 4 ? 0 : Math.min(4, size / 3);
        int decimals = 3 * thousands - stepExponent;
        if (thousands > 0 && decimals <= (size < 9 ? 2 : 5)) {
            BigDecimal scaled =
                    number.movePointLeft(3 * thousands).setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN);
            return Numbers.plain(scaled) + "kMGT".charAt(thousands - 1);
        }
        return Numbers.grouped(number.setScale(Math.max(0, -stepExponent), RoundingMode.HALF_EVEN));
    }

    private static Ticks logarithmic(double low, double high, int most) {
        double from = Math.log10(low);
        double to = Math.log10(high);
        if (!(low > 0) || to - from < 1.3) {
            return linear(low, high, most);
        }
        int first = (int) Math.ceil(from - 1e-9);
        int last = (int) Math.floor(to + 1e-9);
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) most));
        List<Double> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int exponent = first - 1; exponent <= last; exponent++) {
            boolean labelled = Math.floorMod(exponent, every) == 0 && exponent >= first;
            if (labelled) {
                major.add(power(exponent));
            } else if (exponent >= first) {
                minor.add(power(exponent));
            }
            for (int k = 2; k <= 9 && every == 1; k++) {
                double value = k * power(exponent);
                if (value > low && value < high) {
                    minor.add(value);
                }
            }
        }
        return new Ticks(major, minor, major.stream().map(Ticks::powerLabel).toList());
    }

    private static String powerLabel(double value) {
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e4 ? Numbers.exact(value) : Numbers.brief(value);
    }

    private static Ticks symmetric(double threshold, double low, double high, int most) {
        Scale.SymLog scale = new Scale.SymLog(threshold);
        double decades = scale.toLine(high) - scale.toLine(low);
        if (decades < 1.3) {
            return linear(low, high, most);
        }
        int every = Math.max(1, (int) Math.ceil((decades + 1) / most));
        int first = (int) Math.ceil(Math.log10(threshold));
        int last = (int) Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))) + 1e-9);
        List<Double> major = new ArrayList<>();
        for (int exponent = last; exponent >= first; exponent--) {
            if (Math.floorMod(exponent - first, every) == 0 && -power(exponent) >= low) {
                major.add(-power(exponent));
            }
        }
        if (low <= 0 && high >= 0) {
            major.add(0.0);
        }
        for (int exponent = first; exponent <= last; exponent++) {
            if (Math.floorMod(exponent - first, every) == 0 && power(exponent) <= high && power(exponent) >= low) {
                major.add(power(exponent));
            }
        }
        major.removeIf(value -> value > high);
        return new Ticks(major, List.of(), major.stream().map(Ticks::powerLabel).toList());
    }
}
