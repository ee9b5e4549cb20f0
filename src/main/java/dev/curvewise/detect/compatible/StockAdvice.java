package dev.curvewise.detect.compatible;

import static dev.curvewise.series.Figures.text;

import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import java.util.List;

/// What the seven stock detectors have to say.
public final class StockAdvice {

    private StockAdvice() {}

    public static Advice of(DetectorKind kind, Alert alert) {
        String at = "At step " + text(alert.step()) + " ";
        return switch (kind) {
            case KL_EXPLOSION ->
                new Advice(
                        at + "the KL divergence is " + text(alert.value()) + ", " + sigmas(alert),
                        "The policy is leaving the model it started from faster than before. Often it has found answers that the"
                                + " reward likes and people would not; sometimes the step size is simply too large.",
                        List.of(
                                "Read a few answers from this step beside older ones: are they still sensible?",
                                "Raise the KL coefficient, or let an adaptive controller do it",
                                "Lower the learning rate, or take fewer passes over each batch",
                                "If it stays high, go back to a checkpoint from before the rise"));
            case ENTROPY_COLLAPSE ->
                new Advice(
                        at + "the entropy has been below " + text(number(alert, "threshold")) + " for "
                                + text(number(alert, "consecutive")) + " values; it began at "
                                + text(number(alert, "initial")) + " and is now " + text(alert.value()),
                        "The policy gives nearly the same answer each time. Without variety there is nothing left to compare,"
                                + " so learning stops on whatever it has found.",
                        List.of(
                                "Look at several answers to one prompt: are they copies of each other?",
                                "Raise the entropy bonus or the sampling temperature",
                                "Lower the learning rate, or raise the KL coefficient",
                                "With clipping, try a higher upper limit so that rare tokens can gain probability"));
            case REWARD_HACKING ->
                new Advice(
                        at + "the reward's variance is " + Advice.size(number(alert, "ratio"))
                                + " times that of the start (spread "
                                + text(alert.value()) + ", variance " + text(number(alert, "variance")) + " against "
                                + text(number(alert, "baseline_variance")) + ")",
                        "Some answers now score very differently from the rest. That looks like a trick found on part of the"
                                + " prompts, or like a reward whose scale has changed.",
                        List.of(
                                "Sort the answers of this step by reward and read both ends",
                                "Compare with an evaluation the policy is not trained on",
                                "Check that the reward's parts and their weights did not change here",
                                "Cap or normalise the reward, or strengthen the KL penalty"));
            case ADVANTAGE_VARIANCE ->
                new Advice(
                        at + "the spread of the advantages is " + text(alert.value()) + ", "
                                + Advice.size(number(alert, "ratio")) + " times its level of "
                                + text(number(alert, "mean")),
                        "Updates scale with the advantages, so a jump means larger and noisier steps. The value function may have"
                                + " lost track, or the rewards changed scale.",
                        List.of(
                                "Look at explained variance and value loss around this step",
                                "Normalise advantages within the batch if that is off",
                                "Check the rewards for outliers at this step",
                                "Use a larger batch or a lower learning rate"));
            case LOSS_NAN ->
                new Advice(
                        at + "the loss is " + text(alert.value()),
                        "A computation overflowed, divided by zero or took the logarithm of zero. Every update after it is"
                                + " worthless.",
                        List.of(
                                "Stop, and go back to the last checkpoint whose loss is a number",
                                "Look at the gradient norm just before; clip it if it was rising",
                                "Check this batch for empty answers or masks that are all zero",
                                "Try bfloat16 instead of float16, or a lower learning rate"));
            case GRADIENT_NORM_SPIKE ->
                new Advice(
                        at + "the gradient norm is " + text(alert.value()) + ", " + sigmas(alert),
                        "One update is far larger than those before. A single odd batch does little harm where gradients are"
                                + " clipped; a norm that stays up announces divergence.",
                        List.of(
                                "Make sure gradients are clipped; 1.0 is a common limit",
                                "See whether the loss or the KL divergence jumps at the same step",
                                "Look for very long or malformed samples in this batch",
                                "Lower the learning rate or lengthen the warm-up"));
            case REWARD_MEAN_DRIFT ->
                new Advice(
                        at + "the mean reward has moved by " + text(number(alert, "change")) + " in "
                                + text(number(alert, "consecutive")) + " moves without a pause, from "
                                + text(number(alert, "start")) + " to " + text(alert.value()),
                        "Rewards of real batches go up and down. A climb without one step back can be a reward that is exploited"
                                + " or a smoothed column; a fall without one means the policy is being spoiled.",
                        List.of(
                                "Check whether the column is a running average",
                                "Compare with the evaluation score and the length of the answers",
                                "Rising: read the best answers. Falling: look at learning rate and KL divergence"));
        };
    }

    private static String sigmas(Alert alert) {
        Baseline b = alert.baseline();
        return Advice.size(b.score()) + " σ above the mean of " + text(b.mean()) + " (σ " + text(b.std()) + ", steps "
                + text(b.firstStep()) + " to " + text(b.lastStep()) + ")";
    }

    private static double number(Alert alert, String name) {
        return alert.values().getOrDefault(name, Double.NaN);
    }
}
