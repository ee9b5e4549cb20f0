package dev.curvewise.session;

import dev.curvewise.plot.Scale;
import dev.curvewise.series.Smoothing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a chart is drawn, in the words of a session file: `ema 0.9`, `symlog 0.001`, `quartiles`.
final class LookWords {

    /// A window this wide is wider than any chart can show.
    private static final int WIDEST = 1_000_000;

    private LookWords() {}

    static String of(Smoothing smoothing) {
        return switch (smoothing) {
            case Smoothing.Off() -> "off";
            case Smoothing.Ema(double weight) -> "ema " + weight;
            case Smoothing.TimeEma(double halfLife) -> "time-ema " + halfLife;
            case Smoothing.MovingAverage(int window) -> "average " + window;
            case Smoothing.Gaussian(double sigma) -> "gaussian " + sigma;
            case Smoothing.Median(int window) -> "median " + window;
        };
    }

    static String of(Scale scale) {
        return switch (scale) {
            case Scale.Linear() -> "linear";
            case Scale.Log() -> "log";
            case Scale.SymLog(double threshold) -> "symlog " + threshold;
        };
    }

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// The smoothing of some words, nothing where they name none or its number is out of bounds.
    static Optional<Smoothing> smoothing(String words) {
        double number = number(words);
        Smoothing smoothing = switch (kind(words)) {
            case "off" -> Smoothing.off();
            case "ema" -> number >= 0 && number < 1 ? new Smoothing.Ema(number) : null;
            case "time-ema" -> number > 0 ? new Smoothing.TimeEma(number) : null;
            case "average" -> isWindow(number) ? new Smoothing.MovingAverage((int) number) : null;
            case "gaussian" -> number > 0 && number < WIDEST ? new Smoothing.Gaussian(number) : null;
            case "median" -> isWindow(number) ? new Smoothing.Median((int) number) : null;
            default -> null;
        };
        return Optional.ofNullable(smoothing);
    }

    private static boolean isWindow(double number) {
        return number >= 1 && number < WIDEST && number % 2 == 1;
    }

    /// The scale of some words, nothing where they name none.
    static Optional<Scale> scale(String words) {
        return Optional.ofNullable(
                switch (kind(words)) {
                    case "linear" -> Scale.LINEAR;
                    case "log" -> Scale.LOG;
                    case "symlog" -> number(words) > 0 ? new Scale.SymLog(number(words)) : null;
                    default -> null;
                });
    }

    /// The choice of a name, nothing where there is none.
    static <E extends Enum<E>> Optional<E> choice(Class<E> kind, String words) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> of(each).equals(words))
                .findFirst();
    }

    private static String kind(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    /// The finite number behind the first word, or NaN.
    private static double number(String words) {
        try {
            double number =
                    Double.parseDouble(words.substring(kind(words).length()).strip());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
