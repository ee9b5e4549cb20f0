package dev.curvewise.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which column of several counts the steps: libraries write more than one that could.
class StepColumnTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            W&B of TRL       ! loss, _step, train/epoch, train/global_step   ! train/global_step
            Lightning to W&B ! epoch, trainer/global_step, _step             ! trainer/global_step
            SB3              ! time/iterations, time/total_timesteps, time/fps, train/n_updates ! time/total_timesteps
            baselines        ! nupdates, serial_timesteps, total_timesteps   ! total_timesteps
            BoogaQ           ! total timesteps, iterations                   ! total timesteps
            RLlib            ! training_iteration, timesteps_total, episodes_total ! timesteps_total
            RLlib, new       ! training_iteration, num_env_steps_sampled_lifetime ! num_env_steps_sampled_lifetime
            RLlib to W&B     ! _step, ray/tune/timesteps_total               ! ray/tune/timesteps_total
            Spinning Up      ! Epoch, AverageEpRet, TotalEnvInteracts        ! TotalEnvInteracts
            OmniSafe         ! Train/Epoch, TotalEnvSteps                    ! TotalEnvSteps
            Tianshou         ! env_step, rew                                 ! env_step
            TorchRL          ! counters/iter, counters/total_frames          ! counters/total_frames
            TensorBoard      ! Wall time, Step, Value                        ! Step
            LLaMA-Factory    ! current_steps, epoch                          ! current_steps
            ms-swift         ! epoch, global_step/max_steps                  ! global_step/max_steps
            nanoGPT          ! loss, iter                                    ! iter
            W&B              ! loss, _step, epoch                            ! _step
            Keras            ! epoch, accuracy                               ! epoch
            episodes         ! r, time/episodes                              ! time/episodes
            with a unit      ! kl, Step [-]                                  ! Step [-]
            none             ! EpRewMean, KL, EVBefore                       ! -
            """)
    void prefersTheMostTelling(String name, String columns, String expected) {
        List<Column> all = Arrays.stream(columns.split(", ", -1))
                .map(column -> new Column(column, new double[] {0, 1, 2, 3}))
                .toList();
        assertThat(StepColumn.choose(all).orElse("-")).isEqualTo(expected);
        if (!expected.equals("-")) {
            assertThat(StepColumn.candidates(all)).startsWith(expected);
        }
        assertThat(StepColumn.choose(all.reversed()).orElse("-")).isEqualTo(expected);
    }

    /// A table that was written by [dev.curvewise.run.tidy.TidyCsv] comes back over the steps it had.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            step, TotalEnvSteps ! step
            Step, frame         ! Step
            TotalEnvSteps, step ! TotalEnvSteps
            kl, step, frame     ! frame
            """)
    void takesAFirstColumnAtItsWord(String columns, String expected) {
        List<Column> all = Arrays.stream(columns.split(", ", -1))
                .map(column -> new Column(column, new double[] {1, 2}))
                .toList();
        assertThat(StepColumn.choose(all)).contains(expected);
        Column falling = new Column("step", new double[] {2, 1});
        assertThat(StepColumn.choose(List.of(falling, new Column("frame", new double[] {1, 2}))))
                .contains("frame");
    }

    /// An epoch that most rows share tells them apart worse than their number does.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            0 1 2 3 4 5                 ! epoch
            0 0 1 1 2 2                 ! epoch
            0 0 0 0.01 0.01 0.01 0.02 0.02 ! -
            1 1 1 1 2 2 2 2             ! -
            """)
    void takesNoEpochThatManyRowsShare(String steps, String expected) {
        double[] values = Arrays.stream(steps.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<Column> epochs = List.of(new Column("epoch", values));
        assertThat(StepColumn.choose(epochs).orElse("-")).isEqualTo(expected);
        assertThat(StepColumn.tooCoarse(epochs).isPresent()).isEqualTo(expected.equals("-"));
        assertThat(StepColumn.candidates(epochs)).containsExactly("epoch");
    }

    /// A column that stands still, or is empty in most rows, counts nothing, whatever it is called.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            5 5 5 5 ! epoch
            . . . 1 ! epoch
            . . 1 2 ! global_step
            0 . 0 1 ! global_step
            """)
    void asksThatItCounts(String steps, String expected) {
        double[] values = Arrays.stream(steps.split(" ", -1))
                .mapToDouble(v -> v.equals(".") ? Series.MISSING : Double.parseDouble(v))
                .toArray();
        List<Column> all = List.of(new Column("global_step", values), new Column("epoch", new double[] {0, 1, 2, 3}));
        assertThat(StepColumn.choose(all)).contains(expected);
    }
}
