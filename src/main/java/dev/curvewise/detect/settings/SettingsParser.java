package dev.curvewise.detect.settings;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads a settings file: YAML with a section per detector, one for the robust mode and one for the alerts.
/// What is not said keeps its default; what is not understood becomes a problem with its place, and the rest
/// still holds.
///
/// The text is read as a stream of tokens: aliases are never expanded and nesting is limited, so that no file
/// of a few lines can grow.
public final class SettingsParser {

    /// The section that is not a detector.
    static final String ALERTS = "alerts";

    static final List<Parameter> ALERT_PARAMETERS = List.of(
            Parameter.count(
                    "cooldown_steps",
                    AlertSettings.DEFAULT.cooldownSteps(),
                    0,
                    1000,
                    "Steps between two alerts of one detector and severity."),
            Parameter.count(
                    "max_alerts_per_run",
                    AlertSettings.DEFAULT.maxAlertsPerRun(),
                    0,
                    500,
                    "How many alerts a run may give."));

    private static final int MAX_DEPTH = 20;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    /// @param source the file as the user knows it, for problems
    public SettingsParser(String source) {
        this.source = source;
    }

    /// Reads a whole file. There is always a value, at worst the defaults.
    public Loaded<Settings> parse(String text) {
        List<DetectorSettings> detectors = new ArrayList<>();
        RobustSettings robust = RobustSettings.DEFAULT;
        AlertSettings alerts = AlertSettings.DEFAULT;
        Set<String> seen = new HashSet<>();
        try (JsonParser in = YAML.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = in.nextToken();
            if (first != null && first != JsonToken.VALUE_NULL && first != JsonToken.START_OBJECT) {
                error(
                        in,
                        "A settings file names detectors and their settings",
                        "for example  kl_explosion: { sigma_multiplier: 4 }");
            } else if (first == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    if (!seen.add(name)) {
                        error(in, "'" + name + "' stands here a second time", "the later one holds");
                    }
                    Optional<DetectorKind> kind = DetectorKind.byId(name);
                    if (kind.isPresent()) {
                        section(in, name, kind.get().parameters())
                                .ifPresent(values -> detectors.add(new DetectorSettings(kind.get(), values)));
                    } else if (name.equals(RobustSettings.ID)) {
                        robust = section(in, name, RobustSettings.PARAMETERS)
                                .map(RobustSettings::of)
                                .orElse(robust);
                    } else if (name.equals(ALERTS)) {
                        alerts = section(in, name, ALERT_PARAMETERS)
                                .map(SettingsParser::alerts)
                                .orElse(alerts);
                    } else {
                        error(in, "There is no detector '" + name + "'", "known are " + sections());
                        in.nextToken();
                        in.skipChildren();
                    }
                }
                if (in.nextToken() != null) {
                    error(in, "A second document begins here and is not read", "keep all settings in one");
                }
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            problems.add(Problem.error(
                    source,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()),
                    "This is not valid YAML: " + firstLine(e.getOriginalMessage()),
                    "what stands before it was read"));
        }
        return new Loaded<>(new Settings(detectors, robust, alerts), problems);
    }

    /// Reads the settings of one detector that were already taken out of a file, such as a card's.
    ///
    /// @param values numbers, booleans and strings by key
    public Loaded<DetectorSettings> parse(DetectorKind kind, Map<String, ?> values) {
        DetectorSettings settings = kind.defaults();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            Parameter parameter = parameter(kind.parameters(), entry.getKey());
            Object value = parameter == null ? null : parameter.read(entry.getValue());
            if (value != null) {
                settings = settings.with(entry.getKey(), value);
            } else {
                problems.add(
                        parameter == null
                                ? Problem.error(source, unknown(kind.id(), entry.getKey()), known(kind.parameters()))
                                : Problem.error(
                                        source,
                                        wrong(parameter, entry.getValue().toString()),
                                        ""));
            }
        }
        return new Loaded<>(settings, problems);
    }

    private Optional<Map<String, Object>> section(JsonParser in, String name, List<Parameter> parameters) {
        JsonToken token = in.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (token != JsonToken.START_OBJECT) {
            error(in, "'" + name + "' holds settings by name", known(parameters));
            in.skipChildren();
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach(p -> values.put(p.key(), p.defaultValue()));
        Set<String> seen = new HashSet<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            if (!seen.add(key)) {
                error(in, "'" + key + "' stands here a second time", "the later one holds");
            }
            Parameter parameter = parameter(parameters, key);
            if (parameter == null) {
                error(in, unknown(name, key), known(parameters));
                in.nextToken();
                in.skipChildren();
                continue;
            }
            in.nextToken();
            Object raw = scalar(in);
            Object value = raw == null ? null : parameter.read(raw);
            if (value == null) {
                error(in, wrong(parameter, raw == null ? "" : raw.toString()), "the default is " + shown(parameter));
                in.skipChildren();
            } else {
                if (key.equals(Parameter.DIP_TEST) && !value.equals(parameter.defaultValue())) {
                    note(
                            in,
                            "'" + key
                                    + "' has no effect: the test needs the rewards of single answers, and a run file holds"
                                    + " only their spread",
                            "the jump of the spread is watched all the same");
                }
                values.put(key, value);
            }
        }
        return Optional.of(values);
    }

    private static @Nullable Parameter parameter(List<Parameter> parameters, String key) {
        return parameters.stream().filter(p -> p.key().equals(key)).findFirst().orElse(null);
    }

    private static @Nullable Object scalar(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_STRING -> in.getString();
            default -> null;
        };
    }

    private static AlertSettings alerts(Map<String, Object> values) {
        Object cooldown = values.get("cooldown_steps");
        Object most = values.get("max_alerts_per_run");
        return cooldown instanceof Integer c && most instanceof Integer m
                ? new AlertSettings(c, m)
                : AlertSettings.DEFAULT;
    }

    private void error(JsonParser in, String what, String hint) {
        TokenStreamLocation at = in.currentTokenLocation();
        problems.add(Problem.error(source, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), what, hint));
    }

    private void note(JsonParser in, String what, String hint) {
        TokenStreamLocation at = in.currentTokenLocation();
        problems.add(Problem.note(source, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), what, hint));
    }

    private static String unknown(String section, String key) {
        return "'" + section + "' has no setting '" + key + "'";
    }

    private static String wrong(Parameter parameter, String found) {
        return "'" + parameter.key() + "' takes " + parameter.allowed() + (found.isEmpty() ? "" : ", not " + found);
    }

    private static String shown(Parameter parameter) {
        return parameter.defaultValue() instanceof BaselineMode mode
                ? mode.word()
                : parameter.defaultValue().toString();
    }

    private static String known(List<Parameter> parameters) {
        return "known are " + parameters.stream().map(Parameter::key).collect(Collectors.joining(", "));
    }

    private static String sections() {
        return Stream.concat(
                        Stream.of(DetectorKind.values()).map(DetectorKind::id), Stream.of(RobustSettings.ID, ALERTS))
                .collect(Collectors.joining(", "));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }
}
