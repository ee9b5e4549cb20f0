package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Firing;
import dev.curvewise.series.Figures;

/// The numbers that rules test, as the window prints them.
final class Scores {

    private Scores() {}

    /// The number a rule tested, with what it counts; the value itself where that is not a number.
    static String text(Firing firing) {
        double score = firing.score();
        if (!Double.isFinite(score)) {
            return Double.isFinite(firing.value()) ? "" : Figures.text(firing.value());
        }
        double size = Math.abs(score);
        double rounded = size < 1 ? score : size < 100 ? Math.round(10 * score) / 10.0 : Math.round(score);
        return (Figures.text(rounded) + " " + firing.unit()).strip();
    }

    static String text(Alert alert) {
        return text(Firing.of(alert));
    }
}
