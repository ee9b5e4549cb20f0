package dev.curvewise.detect.settings;

import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A settings file: what each detector is set to, and which alerts are passed on.
///
/// @param detectors the settings of all seven detectors, in the order of [DetectorKind]
/// @param robust    the settings of the robust mode
/// @param alerts    the rule of delivery
public record Settings(List<DetectorSettings> detectors, RobustSettings robust, AlertSettings alerts) {

    /// What holds without a settings file.
    public static final Settings DEFAULT = new Settings(List.of(), AlertSettings.DEFAULT);

    /// Detectors that are not named are set to their defaults; of two settings for one detector the later one
    /// holds.
    public Settings {
        Map<DetectorKind, DetectorSettings> byKind = new EnumMap<>(DetectorKind.class);
        for (DetectorKind kind : DetectorKind.values()) {
            byKind.put(kind, kind.defaults());
        }
        detectors.forEach(d -> byKind.put(d.kind(), d));
        detectors = List.copyOf(byKind.values());
    }

    /// Settings with the robust mode as it comes.
    public Settings(List<DetectorSettings> detectors, AlertSettings alerts) {
        this(detectors, RobustSettings.DEFAULT, alerts);
    }

    public DetectorSettings of(DetectorKind kind) {
        return detectors.stream().filter(d -> d.kind() == kind).findFirst().orElseThrow();
    }

    /// The same settings with those of one detector replaced.
    public Settings with(DetectorSettings changed) {
        return new Settings(
                detectors.stream()
                        .map(d -> d.kind() == changed.kind() ? changed : d)
                        .toList(),
                robust,
                alerts);
    }
}
