package dev.curvewise.detect.settings;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.RuleSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes settings as the YAML that [SettingsParser] reads: a line per detector, one for the
/// robust mode and one for the alerts.
public final class SettingsWriter {

    private SettingsWriter() {}

    public static String write(Settings settings) {
        Map<String, Object> alerts = new LinkedHashMap<>();
        alerts.put("cooldown_steps", settings.alerts().cooldownSteps());
        alerts.put("max_alerts_per_run", settings.alerts().maxAlertsPerRun());
        return settings.detectors().stream().map(SettingsWriter::write).collect(Collectors.joining())
                + write(settings.robust())
                + line(SettingsParser.ALERTS, alerts);
    }

    /// The one line of rules, as a card or a settings file takes it.
    public static String write(RuleSettings settings) {
        return line(settings.id(), settings.values());
    }

    private static String line(String section, Map<String, Object> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + ": " + word(e.getValue()))
                .collect(Collectors.joining(", ", section + ": { ", " }\n"));
    }

    private static String word(Object value) {
        return value instanceof BaselineMode mode ? mode.word() : value.toString();
    }
}
