package dev.curvewise.detect.alert;

import java.util.List;
import java.util.Map;

/// What rules are set to, whichever family they are of: what a settings file, a card and a row of sliders treat
/// alike.
public interface RuleSettings {

    /// Their section in settings files.
    String id();

    /// What a reader calls the rules.
    String title();

    /// What can be set.
    List<Parameter> parameters();

    /// A value for each parameter, in their order.
    Map<String, Object> values();

    /// The same with one value replaced, which has to be of its parameter's type.
    RuleSettings with(String key, Object value);

    /// Whether the rules run at all.
    boolean enabled();
}
