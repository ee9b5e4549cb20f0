package dev.curvewise.session;

import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.alert.RuleSettings;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.detect.settings.SettingsWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a metric is watched by.
public sealed interface Rules {

    /// The robust rules.
    record Robust(RobustSettings settings) implements Rules {

        /// The robust rules as they come.
        public static final Robust DEFAULT = new Robust(RobustSettings.DEFAULT);
    }

    /// One of the seven stock detectors.
    record Stock(DetectorSettings settings) implements Rules {}

    /// What they are set to.
    RuleSettings settings();

    /// The rules that are set so.
    static Rules of(RuleSettings settings) {
        return switch (settings) {
            case RobustSettings robust -> new Robust(robust);
            case DetectorSettings stock -> new Stock(stock);
            default -> throw new IllegalArgumentException("nobody runs " + settings.id());
        };
    }

    /// Rules as they come, by their section in settings files.
    static Optional<Rules> byId(String id) {
        return id.equals(RobustSettings.ID)
                ? Optional.of(Robust.DEFAULT)
                : DetectorKind.byId(id).map(kind -> new Stock(kind.defaults()));
    }

    /// Their section in settings files.
    default String id() {
        return settings().id();
    }

    /// What a reader calls them.
    default String title() {
        return settings().title();
    }

    /// What can be set.
    default List<Parameter> parameters() {
        return settings().parameters();
    }

    /// A value for each parameter, in their order.
    default Map<String, Object> values() {
        return settings().values();
    }

    /// Whether they run at all.
    default boolean enabled() {
        return settings().enabled();
    }

    /// Their line of a settings file.
    default String yaml() {
        return SettingsWriter.write(settings());
    }

    /// The same rules with one value replaced, which has to be of its parameter's type.
    default Rules with(String key, Object value) {
        return of(settings().with(key, value));
    }

    /// The same rules with what is wished of them; wishes that are no settings of theirs change nothing.
    default Rules with(Map<String, ?> wishes) {
        Rules set = this;
        for (Parameter parameter : parameters()) {
            Object wish = wishes.get(parameter.key());
            Object value = wish == null ? null : parameter.read(wish);
            set = value == null ? set : set.with(parameter.key(), value);
        }
        return set;
    }

    /// Which family they belong to.
    default Mode mode() {
        return this instanceof Robust ? Mode.ROBUST : Mode.COMPATIBLE;
    }
}
