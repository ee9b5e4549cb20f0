package dev.curvewise.detect.robust;

import static dev.curvewise.series.Figures.text;

import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the robust tests have to say.
public final class RobustAdvice {

    private RobustAdvice() {}

    public static Optional<Advice> of(Alert alert) {
        return Arrays.stream(RobustKind.values())
                .filter(t -> t.id().equals(alert.detector()))
                .findFirst()
                .map(t -> of(t, alert));
    }

    private static Advice of(RobustKind test, Alert alert) {
        Baseline b = alert.baseline();
        String at = "At step " + text(alert.step()) + " ";
        return switch (test) {
            case NON_FINITE ->
                new Advice(
                        at + "the value is " + text(alert.value()),
                        "It is not a number one can average, so it is reported and kept out of every baseline. A single one may be"
                                + " an empty batch; a series of them is a computation that broke.",
                        List.of(
                                "See whether the loss is a number at this step",
                                "Check this batch for empty answers or masks that are all zero",
                                "If it goes on, return to the last checkpoint before it"));
            case SPIKE ->
                new Advice(
                        at + "the value is " + text(alert.value()) + ", " + Advice.size(b.score()) + " robust σ "
                                + (b.score() > 0 ? "above" : "below") + " its neighbours at " + text(b.mean())
                                + (Double.isNaN(b.std()) ? "" : " (σ " + text(b.std()) + ")"),
                        "One value, or a few, lie far from those around them. A spike that is gone at once is often an odd batch;"
                                + " several in a row are a warning.",
                        List.of(
                                "Look at the other curves at this very step",
                                "Look for very long, empty or malformed samples in the batch",
                                "If spikes return, clip gradients or lower the learning rate"));
            case LEVEL ->
                new Advice(
                        at + "the level is " + text(alert.value())
                                + (alert.value() < b.mean() ? ", below " : ", above ") + text(b.mean())
                                + ", the end of the healthy range with its margin; it has been since step "
                                + text(since(alert)),
                        "The column has left the range that this card gives as healthy. The range is a rule of thumb for this"
                                + " scale; what counts is whether it stays outside.",
                        List.of(
                                "Make sure that the column is on the card's scale (per token, per answer, percent)",
                                "Compare with the failing examples of the card",
                                "Follow what the card says under the example that looks most alike"));
            case SHIFT ->
                new Advice(
                        "From step " + text(since(alert)) + " on the level is " + text(alert.value()) + ", "
                                + Advice.size(b.score()) + " robust σ " + (b.score() > 0 ? "above" : "below")
                                + " the plateau of " + text(b.mean()) + " held over steps " + text(b.firstStep())
                                + " to " + text(b.lastStep()),
                        "The column had settled and then left its level for good. Something changed there: data, schedule, a"
                                + " resumed run, or the policy found something new.",
                        List.of(
                                "Check what else changed at this step: learning rate, data, reward, code",
                                "Compare answers from before and after it",
                                "If nothing was changed on purpose, return to a checkpoint from the plateau"));
            case TREND ->
                new Advice(
                        "From step " + text(since(alert)) + " to the end the column "
                                + (b.score() > 0 ? "rises" : "falls") + " steadily, from " + text(b.mean()) + " to "
                                + text(alert.value()) + " (Mann–Kendall z " + text(b.score()) + ")",
                        "It still moves in the wrong direction and shows no sign of levelling off. No single value stands out,"
                                + " which is why a moving baseline does not see it.",
                        List.of(
                                "Ask where it will be at the end of the run if it goes on like this",
                                "Look at the curves that should hold it back, such as the KL penalty or the learning rate",
                                "Compare with an earlier checkpoint before it has gone too far"));
            case SHAPE ->
                isGeneral(alert)
                        ? hardlyMoves(alert)
                        : new Advice(
                                "As a whole the column " + words(alert) + " than the card's healthy examples do"
                                        + measured(alert),
                                "Its shape is nearer to a failing example of this card than to the healthy ones. That is a likeness, not"
                                        + " proof.",
                                List.of(
                                        "Lay the failing examples over the run and compare",
                                        "Read the analysis of the example that looks most alike",
                                        "If your task differs from the examples, trust the other curves more"));
        };
    }

    /// A test that no failing example is behind.
    private static boolean isGeneral(Alert alert) {
        return feature(alert).filter(ShapeFeature::isGeneral).isPresent();
    }

    private static Advice hardlyMoves(Alert alert) {
        return new Advice(
                "As a whole the column " + words(alert) + " than any healthy example of the card" + measured(alert),
                "Every healthy example of this metric clearly moves. A column that does not may mean that nothing is being"
                        + " learned, that the run began where others end, or that the quantity is not really logged.",
                List.of(
                        "Make sure that the column is logged and not a constant",
                        "See whether the gradient norm and the policy loss are above 0: is anything being updated?",
                        "Look for a reward that is the same for every answer, or a learning rate near 0"));
    }

    private static double since(Alert alert) {
        return alert.values().getOrDefault("since", alert.step());
    }

    private static String measured(Alert alert) {
        return feature(alert).map(feature -> measured(alert, feature)).orElse("");
    }

    private static String measured(Alert alert, ShapeFeature feature) {
        double sign = feature.countsLess() ? -1 : 1;
        double limit = alert.values().getOrDefault("threshold", Double.NaN);
        String unit = feature.unit().equals("spans") ? "spans of the healthy ones" : feature.unit();
        return " (" + (text(sign * alert.baseline().score()) + " " + unit).strip() + ", limit " + text(sign * limit)
                + ")";
    }

    private static String words(Alert alert) {
        return feature(alert).map(ShapeFeature::words).orElse("looks otherwise");
    }

    /// The feature that a shape alert is about.
    public static Optional<ShapeFeature> feature(Alert alert) {
        return Arrays.stream(ShapeFeature.values())
                .filter(f -> alert.values().containsKey(f.id()))
                .findFirst();
    }
}
