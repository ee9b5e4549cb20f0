package dev.curvewise.detect.robust;

import static dev.curvewise.detect.alert.Parameter.ENABLED;
import static dev.curvewise.detect.alert.Parameter.count;
import static dev.curvewise.detect.alert.Parameter.number;

import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.alert.RuleSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the robust mode is set to.
///
/// @param enabled     whether it runs at all
/// @param tests       what it looks for
/// @param spikeSigmas how many robust σ a spike lies from its neighbours
/// @param shiftSigmas how many robust σ a level lies from its plateau
/// @param trendZ      the Mann–Kendall z above which a move is a trend; for its false-alarm rate see `MannKendall`
/// @param floor       σ is never smaller than this share of the level
/// @param least       values without which nothing is judged
/// @param freezeAt    the step at which the plateau is taken, or NaN to wait until the column has levelled off
public record RobustSettings(
        boolean enabled,
        Set<RobustKind> tests,
        double spikeSigmas,
        double shiftSigmas,
        double trendZ,
        double floor,
        int least,
        double freezeAt)
        implements RuleSettings {

    /// The section of a settings file that holds them.
    public static final String ID = "robust";

    /// The key of [#freezeAt].
    public static final String FREEZE_AT = "freeze_at";

    /// What holds where nothing is said.
    public static final RobustSettings DEFAULT =
            new RobustSettings(true, EnumSet.allOf(RobustKind.class), 8, 6, 4, 0.01, 30, Double.NaN);

    /// Their keys in the order of the settings file: the numbers, then a switch for each test.
    public static final List<Parameter> PARAMETERS = all();

    public RobustSettings {
        tests = tests.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tests));
    }

    private static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>(List.of(
                ENABLED,
                number(
                        "spike_sigmas",
                        DEFAULT.spikeSigmas,
                        20,
                        "Robust σ from its neighbours that make a value a spike."),
                number("shift_sigmas", DEFAULT.shiftSigmas, 20, "Robust σ from its plateau that make a level a shift."),
                number(
                        "trend_z",
                        DEFAULT.trendZ,
                        10,
                        "Mann–Kendall z that makes a move a trend; 4 is 6 false alarms in 100,000."),
                number("floor", DEFAULT.floor, 0.1, "σ is never smaller than this share of the level."),
                count("least", DEFAULT.least, 1, 300, "Values without which nothing is judged."),
                number(
                        FREEZE_AT,
                        0,
                        1,
                        "The step at which the plateau is taken; 0 waits until the column has levelled off.")));
        for (RobustKind test : RobustKind.values()) {
            all.add(Parameter.flag(test.id(), "Whether it is looked for: " + test.title() + "."));
        }
        return List.copyOf(all);
    }

    /// Settings from a value for every one of [#PARAMETERS], in that parameter's own type.
    public static RobustSettings of(Map<String, Object> values) {
        Set<RobustKind> tests = EnumSet.noneOf(RobustKind.class);
        for (RobustKind test : RobustKind.values()) {
            if (Boolean.TRUE.equals(values.get(test.id()))) {
                tests.add(test);
            }
        }
        double freeze = real(values, FREEZE_AT);
        return new RobustSettings(
                Boolean.TRUE.equals(values.get(ENABLED.key())),
                tests,
                real(values, "spike_sigmas"),
                real(values, "shift_sigmas"),
                real(values, "trend_z"),
                real(values, "floor"),
                (int) real(values, "least"),
                freeze > 0 ? freeze : Double.NaN);
    }

    private static double real(Map<String, Object> values, String key) {
        if (values.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(ID + " lacks " + key);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "The robust rules";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(ENABLED.key(), enabled);
        values.put("spike_sigmas", spikeSigmas);
        values.put("shift_sigmas", shiftSigmas);
        values.put("trend_z", trendZ);
        values.put("floor", floor);
        values.put("least", least);
        values.put(FREEZE_AT, Double.isNaN(freezeAt) ? 0.0 : freezeAt);
        for (RobustKind test : RobustKind.values()) {
            values.put(test.id(), tests.contains(test));
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public RobustSettings with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values());
        changed.put(key, value);
        return of(changed);
    }

    /// The same, with the plateau taken at a step.
    public RobustSettings frozenAt(double step) {
        return with(FREEZE_AT, step);
    }
}
