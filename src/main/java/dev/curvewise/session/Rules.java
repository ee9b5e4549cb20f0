package dev.curvewise.session;

import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Parameter;
import dev.curvewise.detect.RobustSettings;
import dev.curvewise.detect.SettingsWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a metric is watched by.
public sealed interface Rules {

    /// The robust rules.
    record Robust(RobustSettings settings) implements Rules {

        /// The robust rules as they come.
        public static final Robust DEFAULT = new Robust(RobustSettings.DEFAULT);

        @Override
        public String id() {
            return RobustSettings.ID;
        }

        @Override
        public String title() {
            return "The robust rules";
        }

        @Override
        public List<Parameter> parameters() {
            return RobustSettings.PARAMETERS;
        }

        @Override
        public Map<String, Object> values() {
            return settings.values();
        }

        @Override
        public Rules with(String key, Object value) {
            return new Robust(settings.with(key, value));
        }

        @Override
        public boolean enabled() {
            return settings.enabled();
        }

        @Override
        public String yaml() {
            return SettingsWriter.write(settings);
        }
    }

    /// One of the seven stock detectors.
    record Stock(DetectorSettings settings) implements Rules {

        @Override
        public String id() {
            return settings.kind().id();
        }

        @Override
        public String title() {
            return settings.kind().title();
        }

        @Override
        public List<Parameter> parameters() {
            return settings.kind().parameters();
        }

        @Override
        public Map<String, Object> values() {
            return settings.values();
        }

        @Override
        public Rules with(String key, Object value) {
            return new Stock(settings.with(key, value));
        }

        @Override
        public boolean enabled() {
            return settings.enabled();
        }

        @Override
        public String yaml() {
            return SettingsWriter.write(settings);
        }
    }

    /// Their section in settings files.
    String id();

    /// What a reader calls them.
    String title();

    /// What can be set.
    List<Parameter> parameters();

    /// A value for each parameter, in their order.
    Map<String, Object> values();

    /// The same rules with one value replaced, which has to be of its parameter's type.
    Rules with(String key, Object value);

    /// Whether they run at all.
    boolean enabled();

    /// Their line of a settings file.
    String yaml();

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

    /// Rules as they come, by their section in settings files.
    static Optional<Rules> byId(String id) {
        return id.equals(RobustSettings.ID)
                ? Optional.of(Robust.DEFAULT)
                : DetectorKind.byId(id).map(kind -> new Stock(kind.defaults()));
    }

    /// Which family they belong to.
    default Mode mode() {
        return this instanceof Robust ? Mode.ROBUST : Mode.COMPATIBLE;
    }
}
