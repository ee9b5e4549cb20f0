package dev.curvewise.detect.compatible;

import static dev.curvewise.detect.alert.Parameter.ENABLED;
import static dev.curvewise.detect.alert.Parameter.count;
import static dev.curvewise.detect.alert.Parameter.mode;
import static dev.curvewise.detect.alert.Parameter.number;
import static dev.curvewise.detect.alert.Parameter.warmup;
import static dev.curvewise.detect.alert.Parameter.window;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The seven stock detectors: the metric each one watches, its parameters with their defaults, and how one is
/// made.
///
/// They keep the rules of rlwatch 0.5.1 to the letter, known weaknesses included, so that its alerts can be
/// reproduced.
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of and constructors: neither can change
public enum DetectorKind {
    KL_EXPLOSION(
            "kl_explosion",
            "kl_divergence",
            "KL explosion",
            List.of(
                    ENABLED,
                    sigmas(),
                    rollingWindow(),
                    warmup(20),
                    mode(BaselineMode.ROLLING),
                    number("clip_region", 0.2, 1, "Clip range of the trainer; shown with the alert, never tested.")),
            KlExplosion::new),

    ENTROPY_COLLAPSE(
            "entropy_collapse",
            "entropy",
            "Entropy collapse",
            List.of(
                    ENABLED,
                    new Parameter(
                            "threshold",
                            Parameter.Kind.NUMBER,
                            1.0,
                            -Double.MAX_VALUE,
                            Double.MAX_VALUE,
                            5,
                            "Entropy below which a value counts."),
                    count("consecutive_steps", 50, 1, 500, "How many values in a row are critical; half of them warn."),
                    warmup(20)),
            EntropyCollapse::new),

    REWARD_HACKING(
            "reward_hacking",
            "reward_std",
            "Reward variance jump",
            List.of(
                    ENABLED,
                    number(
                            "variance_multiplier",
                            3.0,
                            10,
                            "Multiple of the baseline variance that warns; twice it is critical."),
                    new Parameter(
                            Parameter.DIP_TEST,
                            Parameter.Kind.NUMBER,
                            0.05,
                            0,
                            1,
                            0.5,
                            "Significance of a test for two clusters among the rewards of single answers. A run file holds only"
                                    + " their spread, so the test is never made."),
                    window(
                            "baseline_window",
                            100,
                            "How many values the window keeps; the first 20 of them make the baseline."),
                    warmup(50)),
            RewardHacking::new),

    ADVANTAGE_VARIANCE(
            "advantage_variance",
            "advantage_std",
            "Advantage spread jump",
            List.of(
                    ENABLED,
                    number(
                            "std_multiplier",
                            3.0,
                            10,
                            "Multiple of the baseline mean that warns; twice it is critical."),
                    rollingWindow(),
                    warmup(20),
                    mode(BaselineMode.ROLLING)),
            AdvantageVariance::new),

    LOSS_NAN("loss_nan", "loss", "Loss not a number", List.of(ENABLED, warmup(0)), LossNan::new),

    GRADIENT_NORM_SPIKE(
            "gradient_norm_spike",
            "grad_norm",
            "Gradient norm spike",
            List.of(ENABLED, sigmas(), rollingWindow(), warmup(20), mode(BaselineMode.FROZEN)),
            GradientNormSpike::new),

    REWARD_MEAN_DRIFT(
            "reward_mean_drift",
            "reward_mean",
            "Reward drift",
            List.of(
                    ENABLED,
                    count("consecutive_steps", 50, 1, 500, "How many moves in one direction make a drift."),
                    warmup(50),
                    number("min_drift_magnitude", 0.1, 5, "How far the reward must have moved since the drift began.")),
            RewardMeanDrift::new);

    private final String id;
    private final String metric;
    private final String title;
    private final List<Parameter> parameters;
    private final Function<DetectorSettings, StockDetector> maker;

    DetectorKind(
            String id,
            String metric,
            String title,
            List<Parameter> parameters,
            Function<DetectorSettings, StockDetector> maker) {
        this.id = id;
        this.metric = metric;
        this.title = title;
        this.parameters = parameters;
        this.maker = maker;
    }

    private static Parameter sigmas() {
        return number(
                "sigma_multiplier", 3.0, 10, "Standard deviations above the mean that warn; 1.5 times it is critical.");
    }

    private static Parameter rollingWindow() {
        return window("rolling_window", 100, "How many values the baseline looks back on.");
    }

    /// The id in settings files and alerts.
    public String id() {
        return id;
    }

    /// The column name it watches whatever the library.
    public String metric() {
        return metric;
    }

    /// What a reader calls it.
    public String title() {
        return title;
    }

    /// Its parameters in the order of the settings file.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// What the number it tests counts; empty where it tests none.
    public String unit() {
        return switch (this) {
            case KL_EXPLOSION, GRADIENT_NORM_SPIKE -> "σ";
            case ADVANTAGE_VARIANCE, REWARD_HACKING -> "×";
            case ENTROPY_COLLAPSE -> "in a row";
            case REWARD_MEAN_DRIFT -> "moves";
            case LOSS_NAN -> "";
        };
    }

    /// What the number it tests is called.
    public String scoreName() {
        return switch (this) {
            case KL_EXPLOSION, GRADIENT_NORM_SPIKE -> "z";
            case ADVANTAGE_VARIANCE, REWARD_HACKING -> "Ratio";
            case ENTROPY_COLLAPSE -> "Values in a row";
            case REWARD_MEAN_DRIFT -> "Moves in a row";
            case LOSS_NAN -> "Value";
        };
    }

    /// The key of the limit that the tested number is held against alone, or an empty string where a rule has
    /// none.
    public String limit() {
        return switch (this) {
            case KL_EXPLOSION, GRADIENT_NORM_SPIKE -> "sigma_multiplier";
            case ADVANTAGE_VARIANCE -> "std_multiplier";
            case REWARD_HACKING -> "variance_multiplier";
            case ENTROPY_COLLAPSE, LOSS_NAN, REWARD_MEAN_DRIFT -> "";
        };
    }

    public boolean hasLimit() {
        return !limit().isEmpty();
    }

    /// How many times its limit is critical.
    public double criticalFactor() {
        return switch (this) {
            case KL_EXPLOSION, GRADIENT_NORM_SPIKE -> ZDetector.CRITICAL_FACTOR;
            case ADVANTAGE_VARIANCE -> AdvantageVariance.CRITICAL_FACTOR;
            case REWARD_HACKING -> RewardHacking.CRITICAL_FACTOR;
            case ENTROPY_COLLAPSE, LOSS_NAN, REWARD_MEAN_DRIFT -> 1;
        };
    }

    public Optional<Parameter> parameter(String key) {
        return parameters.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /// Its settings where nothing is said.
    public DetectorSettings defaults() {
        return DetectorSettings.defaults(this);
    }

    /// A fresh detector for one column.
    StockDetector detector(DetectorSettings settings) {
        return maker.apply(settings);
    }

    public static Optional<DetectorKind> byId(String id) {
        return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
    }

    /// The detector that watches a metric by its stock column name, such as `kl_divergence`.
    public static Optional<DetectorKind> watching(String metric) {
        return Arrays.stream(values()).filter(k -> k.metric.equals(metric)).findFirst();
    }
}
