package dev.curvewise.detect.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.detect.Delivery;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The stock detectors against the recorded output of the program they follow: every raw alert with its numbers, and
/// every delivered one.
final class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/detectors");

    /// What a golden file calls a number, and what an alert of ours calls it.
    private static final Map<String, Map<String, String>> NAMES = Map.of(
            "kl_explosion",
            Map.of(
                    "kl_divergence", "value",
                    "rolling_mean", "mean",
                    "rolling_std", "std",
                    "z_score", "z",
                    "clip_region", "clip_region"),
            "gradient_norm_spike",
            Map.of("grad_norm", "value", "baseline_mean", "mean", "baseline_std", "std", "z_score", "z"),
            "advantage_variance",
            Map.of("advantage_std", "value", "baseline_mean", "mean", "baseline_std", "std", "ratio", "ratio"),
            "entropy_collapse",
            Map.of(
                    "current_entropy", "value",
                    "initial_entropy", "initial",
                    "consecutive_steps_below", "consecutive",
                    "threshold", "threshold"),
            "reward_hacking",
            Map.of(
                    "current_variance", "variance",
                    "baseline_variance", "baseline_variance",
                    "variance_ratio", "ratio",
                    "reward_std", "value"),
            "loss_nan",
            Map.of("loss", "value", "kind", "value"),
            "reward_mean_drift",
            Map.of(
                    "reward_mean", "value",
                    "drift_start", "start",
                    "drift_magnitude", "change",
                    "consecutive_steps", "consecutive",
                    "direction", "direction"));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void allFilesAreThere() throws IOException {
        assertThat(files()).hasSize(54);
    }

    @ParameterizedTest
    @MethodSource("files")
    void agrees(Path file) throws IOException {
        JsonNode golden = JsonMapper.builder().build().readTree(Files.readString(file));
        Settings settings = new SettingsParser(file.toString())
                .parse(golden.get("config").toString())
                .found()
                .orElseThrow();

        List<Alert> alerts = alerts(golden, settings);

        JsonNode expected = golden.get("raw_alerts");
        assertThat(alerts).hasSize(expected.size());
        for (int i = 0; i < alerts.size(); i++) {
            check(alerts.get(i), expected.get(i));
        }
        List<String> delivered = new ArrayList<>();
        for (JsonNode d : golden.get("delivered")) {
            delivered.add(d.get(0).asString() + " " + d.get(1).asString() + " "
                    + d.get(2).asDouble());
        }
        assertThat(Delivery.of(alerts, settings.alerts()))
                .extracting(a -> a.detector() + " " + a.severity().word() + " " + a.step())
                .containsExactlyElementsOf(delivered);
    }

    private static List<Alert> alerts(JsonNode golden, Settings settings) {
        List<Alert> alerts = new ArrayList<>();
        JsonNode columns = golden.get("columns");
        for (int c = 1; c < columns.size(); c++) {
            DetectorKind kind = DetectorKind.watching(columns.get(c).asString()).orElseThrow();
            alerts.addAll(Detection.over(series(golden.get("rows"), c), settings.of(kind)));
        }
        alerts.sort(Comparator.comparingDouble(Alert::step));
        return alerts;
    }

    private static Series series(JsonNode rows, int column) {
        double[] steps = new double[rows.size()];
        double[] values = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            steps[i] = rows.get(i).get(0).asDouble();
            values[i] = number(rows.get(i).get(column));
        }
        return Series.of(steps, values);
    }

    private static double number(JsonNode node) {
        if (node.isNull()) {
            return Series.MISSING;
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        return switch (node.asString()) {
            case "inf", "+Inf" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "NaN" -> Double.NaN;
            case "up" -> 1;
            case "down" -> -1;
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static void check(Alert alert, JsonNode expected) {
        String what = alert.detector() + " at " + alert.step();
        assertThat(alert.detector()).isEqualTo(expected.get("detector").asString());
        assertThat(alert.step()).as(what).isEqualTo(expected.get("step").asDouble());
        assertThat(alert.severity().word())
                .as(what)
                .isEqualTo(expected.get("severity").asString());
        expected.get("values").properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                return;
            }
            String name = NAMES.get(alert.detector()).get(entry.getKey());
            double ours = alert.values().get(name);
            double theirs = number(entry.getValue());
            if (name.equals("change")) {
                ours = Math.abs(ours);
            }
            if (Double.isFinite(theirs)) {
                assertThat(ours).as("%s: %s", what, entry.getKey()).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
            } else {
                assertThat(ours).as("%s: %s", what, entry.getKey()).isEqualTo(Double.valueOf(theirs));
            }
        });
    }
}
