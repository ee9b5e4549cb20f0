package dev.curvewise.session;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Series;

/// Tells a column that can not be on its card's scale: a share of one that is mostly above one.
///
/// @param share whether the metric is a share, which no value above one can be
record WrongScale(boolean share) {

    static final WrongScale NEVER = new WrongScale(false);

    static WrongScale of(MetricCard card) {
        return new WrongScale(card.scale().startsWith("fraction"));
    }

    /// The judgement, unless the numbers are on another scale.
    Judgement check(Series series, Judgement judgement) {
        int above = 0;
        int finite = 0;
        for (int i = 0; share && i < series.size(); i++) {
            double value = series.value(i);
            if (Double.isFinite(value)) {
                finite++;
                above += value > 1 ? 1 : 0;
            }
        }
        return 2 * above > finite
                ? Judgement.wrongScale("A share is at most 1, but most of these values are larger: are they per cent?")
                : judgement;
    }
}
