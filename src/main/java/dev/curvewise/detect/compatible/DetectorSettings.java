package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.alert.RuleSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one detector is set to: a value for each of its parameters.
///
/// One record serves all kinds, because a settings file, a card and a row of sliders all treat parameters
/// alike; the kind's [Parameter] list says which there are.
///
/// @param kind   the detector
/// @param values a value for every parameter of the kind, in their order; [Boolean], [Integer], [Double] or
///               [BaselineMode]
public record DetectorSettings(DetectorKind kind, Map<String, Object> values) implements RuleSettings {

    /// @throws IllegalArgumentException where a parameter is missing, unknown or of another type
    public DetectorSettings {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (Parameter parameter : kind.parameters()) {
            Object value = values.get(parameter.key());
            if (value == null || value.getClass() != parameter.defaultValue().getClass()) {
                throw new IllegalArgumentException(kind.id() + "." + parameter.key() + " is " + value);
            }
            ordered.put(parameter.key(), value);
        }
        if (ordered.size() != values.size()) {
            throw new IllegalArgumentException(kind.id() + " does not know all of " + values.keySet());
        }
        values = Collections.unmodifiableMap(ordered);
    }

    static DetectorSettings defaults(DetectorKind kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        kind.parameters().forEach(p -> values.put(p.key(), p.defaultValue()));
        return new DetectorSettings(kind, values);
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public List<Parameter> parameters() {
        return kind.parameters();
    }

    @Override
    public DetectorSettings with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new DetectorSettings(kind, changed);
    }

    @Override
    public boolean enabled() {
        return flag("enabled");
    }

    /// A fresh detector for one column.
    public Detector detector() {
        return stock();
    }

    public StockDetector stock() {
        return kind.detector(this);
    }

    /// The same rule past its warm-up.
    public DetectorSettings warm() {
        return with("warmup_steps", 0);
    }

    /// Whether other settings make the rule test the very same numbers, and hold them against other limits at
    /// most.
    public boolean scoresLike(DetectorSettings other) {
        return kind == other.kind
                && values.keySet().stream()
                        .allMatch(key ->
                                key.equals(kind.limit()) || Objects.equals(values.get(key), other.values.get(key)));
    }

    boolean flag(String key) {
        return (Boolean) value(key);
    }

    public int count(String key) {
        return (Integer) value(key);
    }

    public double number(String key) {
        return (Double) value(key);
    }

    BaselineMode mode() {
        return (BaselineMode) value("baseline_mode");
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(kind.id() + " has no " + key);
        }
        return value;
    }
}
