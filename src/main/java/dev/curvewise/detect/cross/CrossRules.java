package dev.curvewise.detect.cross;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules over several columns. Each speaks only where all the columns it needs are there and long enough, and
/// names every one of them as evidence.
public final class CrossRules {

    /// Clip fractions above this mean that most updates are cut.
    private static final double MUCH_CLIPPED = 0.3;

    /// Share of groups without spread above which little is left to learn from.
    private static final double MANY_IDLE = 0.5;

    /// Share of answers cut off above which their end is missing too often.
    private static final double MANY_CUT = 0.15;

    /// Entropy that has lost this share of its start has collapsed.
    private static final double LOST = 0.7;

    private static final double LONGER = 1.2;

    private final Map<String, Move> moves = new LinkedHashMap<>();

    private CrossRules(Map<String, Series> columns) {
        columns.forEach((metric, series) -> Move.of(metric, series).ifPresent(m -> moves.put(metric, m)));
    }

    /// What the columns of one run say together.
    ///
    /// @param columns the run's columns by the id of their metric, on the metric's own scale
    public static List<CrossFinding> over(Map<String, Series> columns) {
        CrossRules rules = new CrossRules(columns);
        List<CrossFinding> findings = new ArrayList<>();
        Stream.of(
                        rules.lengthGaming(),
                        rules.overOptimised(),
                        rules.noExploration(),
                        rules.stepsTooLarge(),
                        rules.idleGroups(),
                        rules.cutOff())
                .flatMap(Optional::stream)
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private Optional<Move> move(String... metrics) {
        return Stream.of(metrics).filter(moves::containsKey).map(moves::get).findFirst();
    }

    private Optional<Move> reward() {
        return move("reward_mean", "reward_total", "episode_return");
    }

    private Optional<Move> evaluation() {
        return move("eval_accuracy", "eval_return", "success_rate");
    }

    private Optional<CrossFinding> lengthGaming() {
        Optional<Move> reward = reward().filter(Move::up);
        Optional<Move> length = move("response_length").filter(m -> m.up() && m.end() > LONGER * m.start());
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
        Optional<Move> kl = move("kl").filter(m -> m.late() > 0 && m.end() > 2 * Math.max(m.start(), 0));
        Optional<Move> evaluation = evaluation().filter(m -> m.down() || m.late() < 0);
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
        Optional<Move> entropy = move("entropy").filter(m -> m.down() && m.end() < (1 - LOST) * m.start());
        Optional<Move> reward = reward().filter(m -> m.late() <= 0);
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
        Optional<Move> clip = move("clip_fraction").filter(m -> m.end() > MUCH_CLIPPED);
        Optional<Move> kl = move("approx_kl", "kl").filter(Move::up);
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
        Optional<Move> idle = move("zero_std_groups").filter(m -> m.end() > MANY_IDLE);
        Optional<Move> reward = reward().filter(m -> m.late() == 0);
        return finding(
                "idle-groups",
                "In most groups all answers get the same reward and the mean reward stands still: this looks like prompts that"
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
        Optional<Move> cut = move("truncation_rate").filter(m -> m.end() > MANY_CUT && !m.down());
        Optional<Move> length = move("response_length").filter(m -> !m.down());
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
