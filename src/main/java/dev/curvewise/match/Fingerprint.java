package dev.curvewise.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells which library wrote a run by names that only it logs.
final class Fingerprint {

    /// Names that give a library away.
    ///
    /// @param library its name in the cards, or the start of it where versions share the names
    /// @param all     every one of these must be there; one that ends with `/` stands for any name that starts so
    /// @param none    none of these may be there
    private record Mark(String library, List<String> all, List<String> none) {

        static Mark of(String library, String... all) {
            return new Mark(library, List.of(all), List.of());
        }

        boolean fits(Set<String> names) {
            return all.stream().allMatch(name -> has(names, name))
                    && none.stream().noneMatch(name -> has(names, name));
        }

        private static boolean has(Set<String> names, String wanted) {
            return wanted.endsWith("/")
                    ? names.stream().anyMatch(name -> name.startsWith(wanted))
                    : names.contains(wanted) || names.contains("train/" + wanted);
        }
    }

    private static final List<Mark> MARKS = List.of(
            Mark.of("Stable-Baselines3", "time/total_timesteps"),
            Mark.of("Stable-Baselines3", "rollout/ep_rew_mean"),
            Mark.of("CleanRL", "charts/", "losses/"),
            Mark.of("Spinning Up", "AverageEpRet", "LossPi"),
            Mark.of("verl", "actor/pg_loss"),
            Mark.of("verl", "critic/score/mean"),
            Mark.of("verl", "timing_s/"),
            Mark.of("OpenRLHF", "train/actor_grad_norm"),
            Mark.of("OpenRLHF", "train/vllm_kl"),
            Mark.of("OpenRLHF", "train/ppo_clip_ratio"),
            Mark.of("NeMo-RL", "train/token_mult_prob_error"),
            Mark.of("prime-rl", "mismatch_kl/all/mean"),
            Mark.of("RLlib new stack", "env_runners/"),
            Mark.of("RLlib new stack", "learners/"),
            Mark.of("RLlib old stack", "info/learner/"),
            Mark.of("RLlib old stack", "episode_reward_mean", "training_iteration"),
            Mark.of("trlX", "policy/sqrt_kl"),
            Mark.of("open-instruct", "objective/kl3_avg"),
            Mark.of("TRL PPO (", "objective/rlhf_reward"),
            Mark.of("TRL PPO \u2264", "ppo/mean_scores"),
            Mark.of("torchtune DPO recipe", "log_probs/chosen", "rewards/margins"),
            Mark.of("torchtune", "log_probs/chosen", "rewards/margins"),
            Mark.of("torchtune", "approx_policy_kl"),
            Mark.of("Unsloth GRPO", "completion_length", "completions/mean_length"),
            Mark.of("TRL GRPO / RLOO", "frac_reward_zero_std"),
            Mark.of("TRL GRPO / RLOO", "completions/mean_length"),
            new Mark("TRL GRPO \u2264", List.of("completion_length", "reward"), List.of("completions/mean_length")),
            new Mark("TRL KTO", List.of("rewards/margins", "kl"), List.of("rewards/accuracies")),
            Mark.of("TRL ORPO", "log_odds_ratio"),
            new Mark("TRL DPO", List.of("rewards/margins", "logps/chosen"), List.of("log_odds_ratio", "objective/kl")),
            Mark.of("TRL RewardTrainer", "margin", "min_reward"),
            new Mark("TRL SFT", List.of("mean_token_accuracy"), List.of("rewards/margins", "reward")));

    private Fingerprint() {}

    /// The libraries whose marks are there, the most telling first. What HF Trainer itself logs comes with
    /// every trainer that stands on it.
    static List<String> libraries(Collection<String> columns, Collection<String> known) {
        Set<String> names = new HashSet<>(columns);
        Set<String> found = new LinkedHashSet<>();
        for (Mark mark : MARKS) {
            if (mark.fits(names)) {
                known.stream().filter(mark.library()::equals).forEach(found::add);
                known.stream()
                        .filter(library -> library.startsWith(mark.library()))
                        .forEach(found::add);
            }
        }
        if (found.stream().anyMatch(library -> library.startsWith("TRL") || library.startsWith("Unsloth"))) {
            known.stream().filter(library -> library.startsWith("HF Trainer")).forEach(found::add);
        }
        return List.copyOf(found);
    }
}
