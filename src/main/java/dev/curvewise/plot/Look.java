package dev.curvewise.plot;

import dev.curvewise.series.Smoothing;
import org.jspecify.annotations.Nullable;

/// How a chart is drawn and which part of it is seen, apart from what it shows: it can be kept and given to a chart
/// of the same lines made anew.
///
/// @param x           the name of what the lines are laid over
/// @param stretched   whether examples are stretched to the steps of the runs
/// @param scaling     what the values of the examples are multiplied by
/// @param smoothing   how runs are smoothed
/// @param grouping    whether several runs are drawn as their middle and a band
/// @param scale       how values are spread along their axis
/// @param fit         how the value axis finds its range
/// @param arrangement the lines switched off, and those put into an order by hand
/// @param view        the part that is seen, or null where all of it is
public record Look(
        String x,
        boolean stretched,
        double scaling,
        Smoothing smoothing,
        Grouping grouping,
        Scale scale,
        YFit fit,
        Arrangement arrangement,
        @Nullable Viewport view) {

    /// As every chart begins.
    public static final Look PLAIN = new Look(
            XChoice.STEP.name(),
            Derivation.PLAIN.stretch(),
            Derivation.PLAIN.scaling(),
            Derivation.PLAIN.smoothing(),
            Derivation.PLAIN.grouping(),
            Scale.LINEAR,
            YFit.DOMAIN,
            Arrangement.PLAIN,
            null);

    /// This look, as far as it does not hang on the runs: over steps, with all of it seen.
    public Look withoutRuns() {
        return new Look(PLAIN.x, stretched, scaling, smoothing, grouping, scale, fit, arrangement, null);
    }
}
