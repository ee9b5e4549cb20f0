package dev.curvewise.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The prefixes that trainers and trackers put before a metric's own name.
final class Prefixes {

    private static final List<String> TRAINING = List.of(
            "train/",
            "training/",
            "trainer/",
            "metrics/",
            "data/",
            "ray/tune/",
            "tune/",
            "losses/",
            "loss/",
            "rollout/",
            "charts/",
            "policy/",
            "train_",
            "train.",
            "metrics.");

    private static final List<String> EVALUATION = List.of(
            "eval/", "eval_", "evaluation/", "val/", "val_", "valid/", "validation/", "test/", "test_", "eval.");

    private Prefixes() {}

    /// A name without its prefix.
    ///
    /// @param name       what is left
    /// @param evaluation whether the prefix says that it was measured in an evaluation
    record Stripped(String name, boolean evaluation) {}

    /// The name without one prefix, without two, and so on.
    static List<Stripped> strip(String name) {
        List<Stripped> found = new ArrayList<>();
        String rest = name;
        boolean evaluation = false;
        boolean more = true;
        while (more) {
            more = false;
            String lower = rest.toLowerCase(Locale.ROOT);
            for (String prefix : EVALUATION) {
                if (lower.startsWith(prefix) && rest.length() > prefix.length()) {
                    evaluation = true;
                    rest = rest.substring(prefix.length());
                    more = true;
                    break;
                }
            }
            for (String prefix : TRAINING) {
                if (!more && lower.startsWith(prefix) && rest.length() > prefix.length()) {
                    rest = rest.substring(prefix.length());
                    more = true;
                }
            }
            if (more) {
                found.add(new Stripped(rest, evaluation));
            }
        }
        return found;
    }
}
