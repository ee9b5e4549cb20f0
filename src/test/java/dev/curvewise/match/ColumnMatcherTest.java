package dev.curvewise.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnMatcherTest {

    private static final String TRL = "TRL GRPO / RLOO (current)";
    private static final String SB3 = "Stable-Baselines3";

    private static final ColumnMatcher MATCHER = new ColumnMatcher(List.of(
            card("kl", List.of("kl", "kl_divergence"), name(TRL, "kl"), name("trlX", "policy/sqrt_kl", "square")),
            card(
                    "approx_kl",
                    List.of("approxkl"),
                    name(SB3, "train/approx_kl"),
                    name("Spinning Up", "KL"),
                    name("RLlib old stack", "info/learner/<policy>/learner_stats/kl")),
            card(
                    "entropy",
                    List.of(),
                    name(SB3, "train/entropy_loss", "negate"),
                    name("verl", "actor/entropy_loss"),
                    name("OpenRLHF", "train/entropy_loss")),
            card("reward_mean", List.of("reward"), name(TRL, "reward"), name(TRL, "rewards/<func>/mean")),
            card("response_length", List.of(), name("prime-rl", "\u2026/num_output_tokens/mean")),
            card("dpo_loss", List.of(), name("TRL DPO", "objective"), name("torchtune DPO recipe", "loss")),
            card("policy_loss", List.of(), name(TRL, "objective")),
            card("loss_rl", List.of("loss"), name("HF Trainer (all TRL trainers)", "loss"), name("torchtune", "loss")),
            card("mismatch", List.of(), name("verl", "training/rollout_probs_diff_mean", "not-comparable")),
            card(
                    "clip_fraction",
                    List.of(),
                    name("TRL GRPO \u22640.16", "clip_ratio"),
                    name("TRL GRPO \u22640.16", "completion_count")),
            card("truncation", List.of(), name("Other", "clip_ratio"), name("Other", "cut_count"))));

    /// The columns of the run, the column asked for, and `card how transform`.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            kl                                   ! kl                   ! kl exact none
            KL Divergence                        ! KL Divergence        ! kl exact none
            train/kl                             ! train/kl             ! kl stripped none
            train/kl, train/frac_reward_zero_std ! train/kl             ! kl library none
            eval/kl                              ! eval/kl              ! kl stripped none
            eval_loss                            ! eval_loss            ! loss_rl stripped none
            my run/x - train/kl                  ! my run/x - train/kl  ! kl stripped none
            time/total_timesteps, train/entropy_loss ! train/entropy_loss ! entropy library negate
            actor/pg_loss, actor/entropy_loss    ! actor/entropy_loss   ! entropy library none
            train/entropy_loss                   ! train/entropy_loss   ! entropy guess none
            approx_kl                            ! approx_kl            ! approx_kl exact none
            losses/approx_kl                     ! losses/approx_kl     ! approx_kl stripped none
            policy/sqrt_kl                       ! policy/sqrt_kl       ! kl library square
            info/learner/default_policy/learner_stats/kl ! info/learner/default_policy/learner_stats/kl ! approx_kl library none
            info/learner/default_policy/kl       ! info/learner/default_policy/kl ! approx_kl guess none
            other/kl                             ! other/kl             ! kl guess none
            train/ghas/entropy                   ! train/ghas/entropy   ! entropy guess none
            rewards/correct/mean, frac_reward_zero_std ! rewards/correct/mean ! reward_mean library none
            agent/all/num_output_tokens/mean     ! agent/all/num_output_tokens/mean ! response_length exact none
            train_x_clip_ratio                   ! train_x_clip_ratio   ! -
            clip_ratio                           ! clip_ratio           ! -
            clip_ratio, completion_count         ! clip_ratio           ! clip_fraction guess none
            clip_ratio, cut_count                ! clip_ratio           ! truncation guess none
            clip_ratio, cut_count, completion_count ! clip_ratio        ! -
            mean_reward                          ! mean_reward          ! reward_mean guess none
            kl_div                               ! kl_div               ! kl guess none
            AverageEpRet, LossPi, KL             ! KL                   ! approx_kl library none
            AverageEpRet, KL                     ! KL                   ! kl exact none
            train_walker_kl_approx               ! train_walker_kl_approx ! approx_kl guess none
            train_walker_entropy                 ! train_walker_entropy ! entropy guess none
            train_target_kl                      ! train_target_kl      ! -
            walker_entropy                       ! walker_entropy       ! -
            custom/avgReward                     ! custom/avgReward     ! reward_mean guess none
            ClipFrac                             ! ClipFrac             ! clip_fraction guess none
            mean kl divergence                   ! mean kl divergence   ! kl guess none
            reward_std                           ! reward_std           ! -
            mean                                 ! mean                 ! -
            training/rollout_probs_diff_mean     ! training/rollout_probs_diff_mean ! mismatch exact not_comparable
            loss, approx_policy_kl               ! loss                 ! loss_rl library none
            loss, rewards/margins, log_probs/chosen ! loss              ! dpo_loss library none
            KL [nats]                            ! KL [nats]            ! kl stripped none
            train/kl [nats]                      ! train/kl [nats]      ! kl stripped none
            x - kl__MIN                          ! x - kl__MIN          ! -
            completion_length, reward, objective ! objective            ! policy_loss guess none
            kl_coef                              ! kl_coef              ! -
            memory_gb                            ! memory_gb            ! -
            """)
    void finds(String columns, String column, String expected) {
        Match match =
                MATCHER.match(Arrays.asList(columns.split(", ")), Map.of()).get(column);
        assertThat(match == null ? "-" : show(match)).isEqualTo(expected);
    }

    @Test
    void saysWhatItDid() {
        Match turned = MATCHER.match(List.of("time/total_timesteps", "train/entropy_loss"), Map.of())
                .get("train/entropy_loss");
        assertThat(turned.sentence()).isEqualTo("Stable-Baselines3 logs the negative of this: sign turned");
        assertThat(MATCHER.match(List.of("eval/kl"), Map.of()).get("eval/kl").sentence())
                .isEqualTo("Measured in an evaluation");
        assertThat(MATCHER.match(List.of("clip_ratio", "cut_count"), Map.of())
                        .get("clip_ratio")
                        .sentence())
                .isEqualTo("'clip_ratio' may mean clip_fraction or truncation: please check");
    }

    @ParameterizedTest
    @CsvSource({
        "advantage_std,true",
        "train/advantage_std,true",
        "a - train/Advantage_Std,true",
        "eval/advantage_std,false",
        "advantage,false"
    })
    void knowsAPlainName(String column, boolean expected) {
        assertThat(ColumnMatcher.isNamed(column, "advantage_std")).isEqualTo(expected);
    }

    @Test
    void takesTheReadersWord() {
        Map<String, Match> found =
                MATCHER.match(List.of("kl", "speed", "gone"), Map.of("kl", "", "speed", "entropy", "gone", "nothing"));
        assertThat(found.keySet()).containsExactly("speed");
        assertThat(show(found.get("speed"))).isEqualTo("entropy by hand none");
    }

    @ParameterizedTest
    @EnumSource(Transform.class)
    void transformsKeepGapsAndNaN(Transform transform) {
        Series series = Series.of(Series.MISSING, Double.NaN, 0.5);
        Series turned = transform.apply(series);
        assertThat(Series.isMissing(turned.value(0))).isTrue();
        assertThat(turned.value(1)).isNaN();
        assertThat(Series.isMissing(turned.value(1))).isFalse();
        assertThat(Transform.of(transform.key())).isEqualTo(transform);
    }

    @ParameterizedTest
    @CsvSource({
        "negate,2,-2",
        "negate,0,0",
        "square,3,9",
        "complement,0.25,0.75",
        "percent,50,0.5",
        "percent-complement,75,0.25",
        "'',7,7",
        "half of it,7,7"
    })
    void transforms(String rule, double logged, double expected) {
        assertThat(Transform.of(rule).apply(logged)).isEqualTo(expected);
    }

    private static String show(Match match) {
        return match.card() + " " + match.how().word() + " "
                + match.transform().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static LogName name(String library, String name) {
        return name(library, name, "");
    }

    private static LogName name(String library, String name, String transform) {
        return new LogName(library, name, transform);
    }

    private static MetricCard card(String id, List<String> aliases, LogName... names) {
        return new MetricCard(
                id,
                id,
                aliases,
                "",
                null,
                List.of(),
                null,
                List.of(),
                "",
                "",
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(names),
                "",
                id + ".md");
    }
}
