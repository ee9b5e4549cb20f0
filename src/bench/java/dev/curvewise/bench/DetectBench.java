package dev.curvewise.bench;

import com.sun.management.ThreadMXBean;
import dev.curvewise.detect.Detector;
import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.Trace;
import dev.curvewise.series.Series;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// The cost of the stock detectors: nanoseconds per value, against the plain method that looks at its whole window
/// again for each value, in the same run.
///
/// `-Ddetect.steps=100000` makes it short.
final class DetectBench {

    private static final int STEPS = Integer.getInteger("detect.steps", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("detect.rounds", 15);

    /// What the program they follow took per value and detector, as measured before.
    private static final double ORIGINAL = 12_800;

    private DetectBench() {}

    static void run() {
        double[] values = values();
        double all = 0;
        for (DetectorKind kind : DetectorKind.values()) {
            double ns = perValue(() -> kind.defaults().detector(), values);
            all += ns;
            line("detect." + kind.id(), ns, "ns/value", "original", ORIGINAL, ORIGINAL);
        }
        double average = all / DetectorKind.values().length;
        double plain = plain(values, 100);
        line("detect.all-seven-per-value-and-detector", average, "ns/value", "original", ORIGINAL, 15);
        line("detect.kl-against-plain-window-100", kl(values, 100), "ns/value", "plain", plain, plain);

        double shortWindow = kl(values, 100);
        double longWindow = kl(values, 10_000);
        line("detect.window-10000-against-100", longWindow, "ns/value", "window-100", shortWindow, 1.3 * shortWindow);
        line("detect.allocated-per-value", allocated(values), "bytes/value", "allowed", 0.01, 0.01);

        Series series = Series.of(values);
        double frame = fastest(() -> {
            long start = System.nanoTime();
            Trace trace = Trace.of(series, DetectorKind.KL_EXPLOSION.defaults().with("sigma_multiplier", 2.0));
            keep += trace.warnings();
            return (System.nanoTime() - start) / 1e6;
        });
        line("detect.slider-move-" + STEPS + "-steps", frame, "ms", "two-frames", 33, 33);
    }

    private static double keep;

    private static double[] values() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[STEPS];
        Arrays.setAll(values, i -> 2 + 0.2 * random.nextGaussian());
        return values;
    }

    private static double kl(double[] values, int window) {
        return perValue(
                () -> DetectorKind.KL_EXPLOSION
                        .defaults()
                        .with("rolling_window", window)
                        .with("sigma_multiplier", 20.0)
                        .detector(),
                values);
    }

    private static double perValue(Supplier<Detector> fresh, double[] values) {
        return fastest(() -> {
            Detector detector = fresh.get();
            long start = System.nanoTime();
            int fired = 0;
            for (int i = 0; i < values.length; i++) {
                if (detector.accept(i, values[i]) != null) {
                    fired++;
                }
            }
            keep += fired;
            return (System.nanoTime() - start) / (double) values.length;
        });
    }

    /// What the plain method costs: mean and deviation of the window from the start for each value.
    private static double plain(double[] values, int window) {
        int n = Math.min(values.length, 200_000);
        return fastest(() -> {
            long start = System.nanoTime();
            for (int i = window; i < n; i++) {
                double mean = 0;
                for (int j = i - window + 1; j < i; j++) {
                    mean += values[j];
                }
                mean /= window - 1;
                double squares = 0;
                for (int j = i - window + 1; j < i; j++) {
                    squares += (values[j] - mean) * (values[j] - mean);
                }
                double z = (values[i] - mean) / Math.max(Math.sqrt(squares / (window - 1)), 1e-8);
                keep += z > 20 ? 1 : 0;
            }
            return (System.nanoTime() - start) / (double) (n - window);
        });
    }

    private static double allocated(double[] values) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double most = 0;
        for (DetectorKind kind : DetectorKind.values()) {
            Detector detector = kind == DetectorKind.KL_EXPLOSION
                    ? kind.defaults().with("sigma_multiplier", 20.0).detector()
                    : kind == DetectorKind.GRADIENT_NORM_SPIKE
                            ? kind.defaults().with("sigma_multiplier", 20.0).detector()
                            : kind.defaults().detector();
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
            for (int i = 0; i < values.length; i++) {
                keep += detector.accept(i, values[i]) == null ? 0 : 1;
            }
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
            most = Math.max(most, (after - before) / (double) values.length);
        }
        return Math.max(0, most);
    }

    /// The fastest of some rounds: what the work costs where nothing else gets in between.
    private static double fastest(Supplier<Double> measure) {
        double fastest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            fastest = Math.min(fastest, measure.get());
        }
        return fastest;
    }

    private static void line(String name, double ours, String unit, String peer, double theirs, double goal) {
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.2f %s; %s %.2f %s; ratio %.4f (goal %.2f %s): %s%n",
                name,
                ours,
                unit,
                peer,
                theirs,
                unit,
                ours / theirs,
                goal,
                unit,
                ours <= goal ? "met" : "short");
    }
}
