package dev.curvewise.detect.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsParserTest {

    /// The file as the facts page has it.
    private static final String STOCK = """
            kl_explosion: { enabled: true, sigma_multiplier: 3.0, rolling_window: 100, warmup_steps: 20, baseline_mode: rolling, clip_region: 0.2 }
            entropy_collapse: { threshold: 1.0, consecutive_steps: 50, warmup_steps: 20 }
            reward_hacking: { variance_multiplier: 3.0, dip_test_significance: 0.05, baseline_window: 100, warmup_steps: 50 }
            advantage_variance: { std_multiplier: 3.0, rolling_window: 100, warmup_steps: 20, baseline_mode: rolling }
            loss_nan: { warmup_steps: 0 }
            gradient_norm_spike: { sigma_multiplier: 3.0, rolling_window: 100, warmup_steps: 20, baseline_mode: frozen }
            reward_mean_drift: { consecutive_steps: 50, warmup_steps: 50, min_drift_magnitude: 0.1 }
            alerts: { cooldown_steps: 100, max_alerts_per_run: 50 }
            """;

    private static Loaded<Settings> parse(String text) {
        return new SettingsParser("s.yaml").parse(text);
    }

    @Test
    void stockFileIsTheDefaults() {
        assertThat(parse(STOCK)).isEqualTo(Loaded.of(Settings.DEFAULT));
        assertThat(parse("")).isEqualTo(Loaded.of(Settings.DEFAULT));
        assertThat(parse("kl_explosion:\n")).isEqualTo(Loaded.of(Settings.DEFAULT));
    }

    @Test
    void oneChangeChangesOneThing() {
        Settings settings = parse(
                        "# mine\nkl_explosion:\n  sigma_multiplier: 4\n  baseline_mode: frozen\nalerts:\n  cooldown_steps: 7\n")
                .found()
                .orElseThrow();
        DetectorSettings expected = DetectorKind.KL_EXPLOSION
                .defaults()
                .with("sigma_multiplier", 4.0)
                .with("baseline_mode", BaselineMode.FROZEN);
        assertThat(settings).isEqualTo(new Settings(List.of(expected), new AlertSettings(7, 50)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kl_explosion: { sigma: 4 } | 1 | 17 | no setting 'sigma'",
                "kl_explosion: { enabled: yes please } | 1 | 26 | takes true or false",
                "kl_explosion: { rolling_window: 0 } | 1 | 33 | takes a whole number from 1 to 1000000, not 0",
                "kl_explosion: { rolling_window: 2.5 } | 1 | 33 | takes a whole number",
                "kl_explosion: { sigma_multiplier: .nan } | 1 | 35 | takes a number",
                "kl_explosion: { sigma_multiplier: -1 } | 1 | 35 | takes a number not below 0",
                "kl_explosion: { baseline_mode: melted } | 1 | 32 | rolling or frozen",
                "kl_explosion: { sigma_multiplier: [1, 2] } | 1 | 35 | takes a number",
                "kl_explosion: 3 | 1 | 15 | holds settings by name",
                "kl_explosions: { sigma_multiplier: 3 } | 1 | 1 | no detector 'kl_explosions'",
                "alerts: { cooldown: 3 } | 1 | 11 | no setting 'cooldown'",
                "[1, 2] | 1 | 1 | names detectors",
                "kl_explosion: { sigma_multiplier: 3 | 1 |  | not valid YAML",
                "kl_explosion: { sigma_multiplier: 3, sigma_multiplier: 4 } | 1 | 38 | a second time",
            })
    void problemsNameTheirPlace(String text, int line, Integer column, String what) {
        Loaded<Settings> loaded = parse(text);
        assertThat(loaded.value()).isNotNull();
        Problem problem = loaded.problems().getFirst();
        assertThat(problem.what()).contains(what);
        assertThat(problem.source()).isEqualTo("s.yaml");
        if (column != null) {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
        }
    }

    @Test
    void aTestThatIsNeverMadeIsNamedWhereAFileSetsIt() {
        assertThat(parse("reward_hacking: { dip_test_significance: 0.05 }").problems())
                .isEmpty();
        Problem note = parse("reward_hacking:\n  dip_test_significance: 0.2")
                .problems()
                .getFirst();
        assertThat(note.level()).isEqualTo(Level.NOTE);
        assertThat(note.line()).isEqualTo(2);
        assertThat(note.what()).contains("has no effect").contains("single answers");
        assertThat(DetectorKind.REWARD_HACKING
                        .parameter("dip_test_significance")
                        .orElseThrow()
                        .isIdle())
                .isTrue();
    }

    @Test
    void theRestStillHolds() {
        Loaded<Settings> loaded =
                parse("nope: { a: [1, { b: 2 }] }\nentropy_collapse: { thresold: 3, threshold: 0.5 }\n");
        assertThat(loaded.problems()).hasSize(2);
        assertThat(loaded.found().orElseThrow().of(DetectorKind.ENTROPY_COLLAPSE))
                .isEqualTo(DetectorKind.ENTROPY_COLLAPSE.defaults().with("threshold", 0.5));
    }

    @Test
    @Timeout(5)
    void hostileFilesEndQuickly() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'n'; c++) {
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + (char) (c - 1) + ", ").repeat(9)).append("1]\n");
        }
        assertThat(parse(bomb.toString()).problems()).isNotEmpty();
        assertThat(parse("[".repeat(100_000)).problems()).isNotEmpty();
        assertThat(parse("kl_explosion: " + "{a: ".repeat(100_000)).problems()).isNotEmpty();
        assertThat(parse("kl_explosion: { sigma_multiplier: " + "9".repeat(100_000) + " }")
                        .problems())
                .isNotEmpty();
        assertThat(parse("\u0000\u0001binary").problems()).isNotEmpty();
    }

    @Test
    void settingsOfACard() {
        Loaded<DetectorSettings> loaded = new SettingsParser("kl.md")
                .parse(DetectorKind.KL_EXPLOSION, Map.of("sigma_multiplier", 5, "rolling_window", "wide", "colour", 1));
        assertThat(loaded.value())
                .isEqualTo(DetectorKind.KL_EXPLOSION.defaults().with("sigma_multiplier", 5.0));
        assertThat(loaded.problems()).hasSize(2);
    }

    @Property(tries = 200)
    void writtenSettingsReadTheSame(@ForAll("settings") Settings settings) {
        Loaded<Settings> read = parse(SettingsWriter.write(settings));
        assertThat(read.value()).isEqualTo(settings);
        assertThat(read.problems()).noneMatch(Problem::isError);
    }

    @Provide
    Arbitrary<Settings> settings() {
        Arbitrary<DetectorSettings> one = Arbitraries.of(DetectorKind.values()).flatMap(SettingsParserTest::settingsOf);
        Arbitrary<AlertSettings> alerts = Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 500))
                .as(AlertSettings::new);
        return Combinators.combine(one.list().ofMaxSize(7), robust(), alerts).as(Settings::new);
    }

    private static Arbitrary<RobustSettings> robust() {
        Arbitrary<RobustSettings> settings = Arbitraries.just(RobustSettings.DEFAULT);
        for (Parameter p : RobustSettings.PARAMETERS) {
            Arbitrary<?> value = switch (p.kind()) {
                case FLAG -> Arbitraries.of(true, false);
                case COUNT -> Arbitraries.integers().between((int) p.min(), 100_000);
                case NUMBER -> Arbitraries.doubles().between(0, 1e6).ofScale(4);
                case MODE -> throw new IllegalStateException(p.key());
            };
            settings = Combinators.combine(settings, value).as((s, v) -> s.with(p.key(), v));
        }
        return settings;
    }

    @Test
    void aSectionOfTheRobustModeChangesOnlyWhatItNames() {
        Settings settings = parse("robust: { spike_sigmas: 12, shape: false, freeze_at: 300 }\n")
                .found()
                .orElseThrow();
        assertThat(settings.robust())
                .isEqualTo(RobustSettings.DEFAULT
                        .with("spike_sigmas", 12.0)
                        .with("shape", false)
                        .frozenAt(300));
        assertThat(parse("robust: { spikes: 3 }\n").problems().getFirst().what())
                .contains("no setting 'spikes'");
    }

    private static Arbitrary<DetectorSettings> settingsOf(DetectorKind kind) {
        Arbitrary<DetectorSettings> settings = Arbitraries.just(kind.defaults());
        for (Parameter p : kind.parameters()) {
            Arbitrary<?> value = switch (p.kind()) {
                case FLAG -> Arbitraries.of(true, false);
                case COUNT -> Arbitraries.integers().between((int) p.min(), (int) Math.min(p.max(), 1_000_000));
                case NUMBER ->
                    Arbitraries.doubles()
                            .between(0, p.key().equals("dip_test_significance") ? 1 : 1e6)
                            .ofScale(4);
                case MODE -> Arbitraries.of(BaselineMode.values());
            };
            settings = Combinators.combine(settings, value).as((s, v) -> s.with(p.key(), v));
        }
        return settings;
    }
}
