package dev.curvewise.ui.detect;

import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Parameter;
import dev.curvewise.detect.RobustSettings;
import dev.curvewise.session.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/// One number of some rules that can be turned.
///
/// @param key     what settings files call it
/// @param meaning one sentence for the reader
/// @param low     where its slider begins
/// @param high    where its slider ends; larger numbers are typed
/// @param whole   whether it is a whole number
/// @param get     reads it
/// @param set     gives the rules with another number; the rules themselves where that number is not allowed
record Dial(
        String key,
        String meaning,
        double low,
        double high,
        boolean whole,
        ToDoubleFunction<Rules> get,
        BiFunction<Rules, Double, Rules> set) {

    /// The dials of some rules.
    ///
    /// @param lastStep the last step of the column
    static List<Dial> of(Rules rules, double lastStep) {
        return switch (rules) {
            case Rules.Robust _ -> robust(lastStep);
            case Rules.Stock stock ->
                stock.settings().kind().parameters().stream()
                        .filter(p -> p.kind() == Parameter.Kind.COUNT || p.kind() == Parameter.Kind.NUMBER)
                        .map(Dial::of)
                        .toList();
        };
    }

    private static Dial of(Parameter parameter) {
        double low = Math.max(parameter.min(), parameter.sliderMax() > 0 ? 0 : parameter.min());
        return new Dial(
                parameter.key(),
                parameter.meaning(),
                Math.max(low, parameter.min()),
                parameter.sliderMax(),
                parameter.kind() == Parameter.Kind.COUNT,
                rules -> rules instanceof Rules.Stock stock
                                && stock.settings().values().get(parameter.key()) instanceof Number number
                        ? number.doubleValue()
                        : Double.NaN,
                (rules, number) -> turned(rules, parameter, number));
    }

    private static Rules turned(Rules rules, Parameter parameter, double number) {
        Object value = parameter.read(number);
        return rules instanceof Rules.Stock(DetectorSettings settings) && value != null
                ? new Rules.Stock(settings.with(parameter.key(), value))
                : rules;
    }

    private static List<Dial> robust(double lastStep) {
        List<Dial> dials = new ArrayList<>();
        dials.add(robust(
                "spike_sigmas",
                "Robust σ from its neighbours that make a value a spike.",
                2,
                20,
                false,
                RobustSettings::spikeSigmas,
                (s, x) -> new RobustSettings(x, s.shiftSigmas(), s.trendZ(), s.floor(), s.least(), s.freezeAt())));
        dials.add(robust(
                "shift_sigmas",
                "Robust σ from its plateau that make a level a shift.",
                2,
                20,
                false,
                RobustSettings::shiftSigmas,
                (s, x) -> new RobustSettings(s.spikeSigmas(), x, s.trendZ(), s.floor(), s.least(), s.freezeAt())));
        dials.add(robust(
                "trend_z",
                "Mann–Kendall z that makes a move a trend; 4 is 6 false alarms in 100,000.",
                1,
                10,
                false,
                RobustSettings::trendZ,
                (s, x) -> new RobustSettings(s.spikeSigmas(), s.shiftSigmas(), x, s.floor(), s.least(), s.freezeAt())));
        dials.add(robust(
                "floor",
                "σ is never smaller than this share of the level.",
                0,
                0.1,
                false,
                RobustSettings::floor,
                (s, x) ->
                        new RobustSettings(s.spikeSigmas(), s.shiftSigmas(), s.trendZ(), x, s.least(), s.freezeAt())));
        dials.add(robust(
                "least",
                "Values without which nothing is judged.",
                10,
                300,
                true,
                RobustSettings::least,
                (s, x) -> new RobustSettings(
                        s.spikeSigmas(), s.shiftSigmas(), s.trendZ(), s.floor(), x.intValue(), s.freezeAt())));
        dials.add(robust(
                "freeze_at",
                "The step at which the plateau is taken; 0 waits until the column has levelled off.",
                0,
                Math.max(1, lastStep),
                true,
                s -> Double.isNaN(s.freezeAt()) ? 0 : s.freezeAt(),
                (s, x) -> s.frozenAt(x > 0 ? x : Double.NaN)));
        return dials;
    }

    private static Dial robust(
            String key,
            String meaning,
            double low,
            double high,
            boolean whole,
            ToDoubleFunction<RobustSettings> get,
            BiFunction<RobustSettings, Double, RobustSettings> set) {
        return new Dial(
                key,
                meaning,
                low,
                high,
                whole,
                rules -> rules instanceof Rules.Robust robust ? get.applyAsDouble(robust.settings()) : Double.NaN,
                (rules, number) -> rules instanceof Rules.Robust robust && number >= 0
                        ? new Rules.Robust(set.apply(robust.settings(), number))
                        : rules);
    }
}
