package dev.curvewise.bench;

import com.sun.management.ThreadMXBean;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.Trace;
import dev.curvewise.series.Series;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;

/// The cost of the stock detectors: nanoseconds per value, against the plain method that goes through its window again
/// for each value, in the same run; and a slider move on a run of a million steps, as far as the screen.
///
/// `-Ddetect.steps=100000` makes it short.
final class DetectBench {

    private static final int STEPS = Integer.getInteger("detect.steps", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("detect.rounds", 11);

    /// The plain method is slow; it is shown fewer values and fewer times.
    private static final int PLAIN_STEPS = 100_000;

    private static final int PLAIN_ROUNDS = 5;
    private static final double MOST_PER_VALUE = 15;
    private static final double MOST_FOR_WINDOW = 1.3;
    private static final int SHORT_WINDOW = 100;
    private static final int LONG_WINDOW = 10_000;

    private static double keep;

    private DetectBench() {}

    static void run() {
        double[] values = values();
        double all = 0;
        double allPlain = 0;
        for (DetectorKind kind : DetectorKind.values()) {
            double ours = perValue(quiet(kind), values);
            double plain = plain(kind, values);
            all += ours;
            allPlain += plain;
            // a value that is not finite is found without a window, so nothing is saved there
            if (kind != DetectorKind.LOSS_NAN) {
                line("detect." + kind.id(), ours, "ns/value", "plain", plain, ours / plain, 1);
            }
        }
        int kinds = DetectorKind.values().length;
        double average = all / kinds;
        line("detect.seven-together-against-goal", average, "ns/value", "goal", MOST_PER_VALUE, average / MOST_PER_VALUE, 1);
        line("detect.seven-together", average, "ns/value", "plain", allPlain / kinds, all / allPlain, 1);
        for (DetectorKind kind : DetectorKind.values()) {
            kind.parameters().stream()
                    .map(Parameter::key)
                    .filter(key -> key.endsWith("window") || key.equals("consecutive_steps"))
                    .findFirst()
                    .ifPresent(key -> window(kind, key, values));
        }
        double bytes = allocated(values);
        line("detect.allocated-per-value", bytes, "bytes/value", "allowed", 0.01, bytes / 0.01, 1);
        Series series = Series.of(values);
        DetectorSettings other = quiet(DetectorKind.KL_EXPLOSION).with("rolling_window", 150);
        double pass = fastest(ROUNDS, () -> {
            long start = System.nanoTime();
            keep += Trace.of(series, other).size();
            return (System.nanoTime() - start) / 1e6;
        });
        line("detect.slider-pass-alone", pass, "ms", "two-frames", 33, pass / 33, 1);
        SliderBench.run();
    }

    /// A column of noise.
    static double[] values() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[STEPS];
        Arrays.setAll(values, i -> 2 + 0.2 * random.nextGaussian());
        return values;
    }

    /// A detector that watches this noise without firing, so that only watching is measured.
    private static DetectorSettings quiet(DetectorKind kind) {
        DetectorSettings settings = kind.defaults();
        return settings.values().containsKey("sigma_multiplier") ? settings.with("sigma_multiplier", 20.0) : settings;
    }

    /// Both windows in turns, round by round: a machine that others share changes its speed for seconds, and the
    /// ratio of two figures that were taken one after the other would be that of the speeds.
    private static void window(DetectorKind kind, String key, double[] values) {
        DetectorSettings shortWindow = quiet(kind).with(key, SHORT_WINDOW);
        DetectorSettings longWindow = quiet(kind).with(key, LONG_WINDOW);
        double small = Double.POSITIVE_INFINITY;
        double large = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            small = Math.min(small, once(shortWindow, values));
            large = Math.min(large, once(longWindow, values));
        }
        line(
                "detect." + kind.id() + "-window-10000",
                large,
                "ns/value",
                "window-100",
                small,
                large / small,
                MOST_FOR_WINDOW);
    }

    private static double perValue(DetectorSettings settings, double[] values) {
        return fastest(ROUNDS, () -> once(settings, values));
    }

    private static double once(DetectorSettings settings, double[] values) {
        Detector detector = settings.detector();
        long start = System.nanoTime();
        int fired = 0;
        for (int i = 0; i < values.length; i++) {
            if (detector.accept(i, values[i]) != null) {
                fired++;
            }
        }
        keep += fired;
        return (System.nanoTime() - start) / (double) values.length;
    }

    private static double plain(DetectorKind kind, double[] values) {
        IntPredicate rule = PlainRule.of(kind, values);
        int n = Math.min(values.length, PLAIN_STEPS);
        return fastest(PLAIN_ROUNDS, () -> {
            long start = System.nanoTime();
            int fired = 0;
            for (int i = 0; i < n; i++) {
                fired += rule.test(i) ? 1 : 0;
            }
            keep += fired;
            return (System.nanoTime() - start) / (double) n;
        });
    }

    private static double allocated(double[] values) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        double most = 0;
        for (DetectorKind kind : DetectorKind.values()) {
            Detector detector = quiet(kind).detector();
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < values.length; i++) {
                keep += detector.accept(i, values[i]) == null ? 0 : 1;
            }
            long after = threads.getThreadAllocatedBytes(thread);
            most = Math.max(most, (after - before) / (double) values.length);
        }
        return most;
    }

    /// The fastest of some rounds: what the work costs where nothing else gets in between.
    private static double fastest(int rounds, DoubleSupplier measure) {
        double fastest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rounds; i++) {
            fastest = Math.min(fastest, measure.getAsDouble());
        }
        return fastest;
    }

    /// One figure; it is met where the ratio is not above its goal.
    static void line(String name, double ours, String unit, String peer, double theirs, double ratio, double goal) {
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.3g %s; %s %.3g %s; ratio %.3f (goal %.3g): %s%n",
                name,
                ours,
                unit,
                peer,
                theirs,
                unit,
                ratio,
                goal,
                ratio <= goal ? "met" : "short");
    }
}
