package dev.curvewise.detect.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Rules over several columns. Each speaks only where all the columns it needs are there and long enough, and
/// names every one of them as evidence.
public final class CrossRules {

    /// Clip fractions above this mean that most updates are cut.
    private static final double MUCH_CLIPPED = 0.3;

    /// A clip fraction that has risen past this is on its way there.
    private static final double RISEN_CLIPPING = 0.2;

    /// Share of groups without spread above which little is left to learn from.
    private static final double MANY_IDLE = 0.5;

    /// Share of answers cut off above which their end is missing too often.
    private static final double MANY_CUT = 0.15;

    /// Entropy that has lost this share of its start has collapsed.
    private static final double LOST = 0.7;

    private static final double LONGER = 1.2;

    private static final List<String> REWARD = List.of("reward_mean", "reward_total", "episode_return");

    /// What is measured on tasks that are not trained on.
    private static final List<String> HELD_OUT = List.of("eval_accuracy", "eval_return", "success_rate");

    private final List<Move> moves;

    private CrossRules(List<Column> columns) {
        moves = columns.stream().map(Move::of).flatMap(Optional::stream).toList();
    }

    /// What the columns of one run say together.
    ///
    /// @param columns the run's columns; of several that are the same metric the first counts
    public static List<CrossFinding> over(List<Column> columns) {
        CrossRules rules = new CrossRules(columns);
        return Stream.of(
                        rules.lengthGaming(),
                        rules.overOptimised(),
                        rules.noExploration(),
                        rules.stepsTooLarge(),
                        rules.idleGroups(),
                        rules.cutOff())
                .flatMap(Optional::stream)
                .toList();
    }

    /// The first of these metrics that the run has.
    private Optional<Move> first(List<String> metrics, Predicate<Column> which) {
        return metrics.stream()
                .flatMap(metric -> moves.stream()
                        .filter(move -> move.column().metric().equals(metric) && which.test(move.column())))
                .findFirst();
    }

    private Optional<Move> training(String... metrics) {
        return first(List.of(metrics), column -> !column.evaluation());
    }

    private Optional<Move> reward() {
        return first(REWARD, column -> !column.evaluation());
    }

    /// An evaluation of its own, or else the reward on held-out prompts.
    private Optional<Move> evaluation() {
        return first(HELD_OUT, column -> true).or(() -> first(REWARD, Column::evaluation));
    }

    private Optional<CrossFinding> lengthGaming() {
        Optional<Move> reward = reward().filter(Move::up);
        Optional<Move> length = training("response_length").filter(m -> m.up() && m.end() > LONGER * m.start());
        Optional<Move> evaluation = evaluation().filter(m -> !m.up());
        return finding(
                "length-gaming",
                "The reward rises with the length of the answers while the evaluation does not follow: this looks like reward won"
                        + " by length",
                "Many reward models prefer longer answers. A policy that finds this out writes more without answering better.",
                List.of(
                        "Read short and long answers to the same prompt beside each other",
                        "Plot reward against length; if they go together, penalise or normalise length",
                        "Keep the checkpoint with the best evaluation, not the best reward"),
                reward,
                length,
                evaluation);
    }

    private Optional<CrossFinding> overOptimised() {
        Optional<Move> reward = reward().filter(Move::up);
        Optional<Move> kl = training("kl").filter(m -> m.upLate() && m.end() > 2 * Math.max(m.start(), 0));
        Optional<Move> evaluation = evaluation().filter(m -> m.down() || m.downLate());
        return finding(
                "over-optimised",
                "The reward rises, the policy moves ever further from its reference and the evaluation falls: this looks like"
                        + " over-optimisation of the reward",
                "Past some distance from the reference the reward stops measuring what it should, and more of it makes the"
                        + " answers worse.",
                List.of(
                        "Return to the checkpoint where the evaluation was best",
                        "Raise the KL coefficient or stop earlier",
                        "Train the reward on answers of this policy, or use several rewards"),
                reward,
                kl,
                evaluation);
    }

    private Optional<CrossFinding> noExploration() {
        Optional<Move> entropy =
                training("entropy").filter(m -> m.down() && m.start() > 0 && m.end() < (1 - LOST) * m.start());
        Optional<Move> reward = reward().filter(m -> !m.upLate());
        return finding(
                "no-exploration",
                "The entropy has sunk to its floor and the reward no longer rises: this looks like a policy that has stopped"
                        + " exploring",
                "With nearly the same answer every time there are no better ones left to be found and reinforced.",
                List.of(
                        "Look at several answers to one prompt",
                        "Return to a checkpoint with more entropy and raise the entropy bonus or the temperature",
                        "Lower the learning rate or raise the upper clip limit"),
                entropy,
                reward);
    }

    private Optional<CrossFinding> stepsTooLarge() {
        Optional<Move> clip =
                training("clip_fraction").filter(m -> m.end() > MUCH_CLIPPED || (m.up() && m.end() > RISEN_CLIPPING));
        Optional<Move> kl = training("approx_kl", "kl").filter(Move::up);
        return finding(
                "steps-too-large",
                "Much of every update is clipped while the KL divergence grows: this looks like steps that are too large",
                "Clipping takes effect only after a sample has moved too far; when it is the rule, the step size is not held by"
                        + " it.",
                List.of(
                        "Lower the learning rate",
                        "Take fewer passes over each batch, or stop them at a KL target",
                        "Use larger minibatches"),
                clip,
                kl);
    }

    private Optional<CrossFinding> idleGroups() {
        Optional<Move> idle = training("zero_std_groups").filter(m -> m.end() > MANY_IDLE);
        Optional<Move> reward = reward().filter(m -> !m.upLate());
        return finding(
                "idle-groups",
                "In most groups all answers get the same reward and the mean reward does not rise: this looks like prompts that"
                        + " teach nothing more",
                "A group without spread has no advantages and gives no gradient. The prompts are too easy or too hard for the"
                        + " policy as it is now.",
                List.of(
                        "See whether those groups are all right or all wrong",
                        "Replace prompts that are always solved or never solved",
                        "Sample more answers a prompt, or at a higher temperature"),
                idle,
                reward);
    }

    private Optional<CrossFinding> cutOff() {
        Optional<Move> cut = training("truncation_rate").filter(m -> m.end() > MANY_CUT && !m.down());
        Optional<Move> length = training("response_length").filter(m -> !m.down());
        return finding(
                "cut-off",
                "Many answers reach the length limit and are cut off: this looks like a limit that is too short, or answers that"
                        + " no longer end",
                "A cut answer is judged without its end, so the reward measures the limit as much as the answer.",
                List.of(
                        "Read cut answers: are they going somewhere, or repeating themselves?",
                        "Raise the limit if they are sound; penalise length if they are not",
                        "Leave cut answers out of the reward, or give them a fixed one"),
                cut,
                length);
    }

    @SafeVarargs
    private static Optional<CrossFinding> finding(
            String id, String summary, String why, List<String> tries, Optional<Move>... needed) {
        List<Evidence> evidence = new ArrayList<>();
        for (Optional<Move> move : needed) {
            if (move.isEmpty()) {
                return Optional.empty();
            }
            evidence.add(move.get().evidence());
        }
        return Optional.of(new CrossFinding(id, summary, why, tries, evidence));
    }
}
