package dev.curvewise.detect;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/// A made-up column on which a stock rule goes wrong in a known way, to be seen beside the robust mode.
///
/// @param id          what it is called in links
/// @param title       a few words
/// @param explanation what to look at and why it happens
/// @param series      the column
/// @param mode        the baseline of the stock rule that goes wrong
public record Demonstration(String id, String title, String explanation, Series series, BaselineMode mode) {

    private static final int LENGTH = 600;

    /// Noise in which no rule finds anything by chance, so that what is seen is the fault.
    private static final long SEED = 4;

    /// The known faults, one each.
    public static List<Demonstration> all() {
        return all(SEED);
    }

    static List<Demonstration> all(long seed) {
        return List.of(
                of(
                        "ramp",
                        "A ramp that a rolling baseline never sees",
                        "The column climbs without end. A rolling baseline climbs along: on a straight ramp a value lies about"
                                + " 1.73 σ above its own window, whatever the slope, so 3 σ is never reached. The trend test finds"
                                + " it.",
                        BaselineMode.ROLLING,
                        i -> 0.5 + 0.03 * i,
                        0.02,
                        seed),
                of(
                        "warm-up",
                        "A baseline frozen on the warm-up",
                        "The column rises from zero and then holds its level, as it should. The baseline froze on the first"
                                + " hundred values, so everything after them looks extreme. The robust mode waits until the rise has"
                                + " levelled off.",
                        BaselineMode.FROZEN,
                        i -> 3 * (1 - Math.exp(-i / 150.0)),
                        0.05,
                        seed),
                of(
                        "masked",
                        "A spike that hides a later one",
                        "The first spike stays in the window for a hundred values and makes σ so large that a second one, only"
                                + " twenty steps later, is not noticed. A robust baseline does not let the first one in.",
                        BaselineMode.ROLLING,
                        i -> i == 300 ? 10 : i == 320 || i == 450 ? 3 : 1,
                        0.1,
                        seed),
                of(
                        "nan",
                        "One NaN that silences the detector",
                        "A single NaN makes mean and σ of the window NaN, and nothing is larger than NaN. Here it is in the window"
                                + " when the baseline freezes: the detector never speaks again, although the level rises twentyfold.",
                        BaselineMode.FROZEN,
                        i -> i == 60 ? Double.NaN : i < 120 ? 1 : 20,
                        0.05,
                        seed),
                of(
                        "constant",
                        "Thousands of σ out of nothing",
                        "While the column hardly moves, its σ is almost zero, and the next small step is thousands of σ. A floor"
                                + " for σ, relative to the level, keeps small steps small.",
                        BaselineMode.ROLLING,
                        i -> 0.01 + (i < 250 ? 0 : 0.0002),
                        0,
                        seed));
    }

    private static Demonstration of(
            String id,
            String title,
            String explanation,
            BaselineMode mode,
            IntToDoubleFunction shape,
            double noise,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = shape.applyAsDouble(i) + (noise > 0 ? noise * random.nextGaussian() : 0);
        }
        return new Demonstration(id, title, explanation, Series.of(values), mode);
    }

    /// The stock rule as the demonstration sets it.
    public DetectorSettings stock() {
        return DetectorKind.KL_EXPLOSION.defaults().with("baseline_mode", mode);
    }
}
