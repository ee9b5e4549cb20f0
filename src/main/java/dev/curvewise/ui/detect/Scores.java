package dev.curvewise.ui.detect;

import dev.curvewise.detect.Firing;
import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.series.Figures;
import java.util.Set;

/// The numbers that rules test, as the window prints them.
final class Scores {

    /// What is counted is never too large to be said.
    private static final Set<String> COUNTS = Set.of("in a row", "moves");

    private Scores() {}

    /// The number a rule tested, with what it counts; the value itself where that is not a number.
    static String text(Firing firing) {
        double score = firing.score();
        if (!Double.isFinite(score)) {
            return Double.isFinite(firing.value()) ? "" : Figures.text(firing.value());
        }
        double size = Math.abs(score);
        if (size > Advice.MOST && !COUNTS.contains(firing.unit())) {
            return ((score > 0 ? "> " : "< ") + Figures.text(Math.copySign(Advice.MOST, score)) + " " + firing.unit())
                    .strip();
        }
        return exact(firing);
    }

    /// The same in full, however large.
    static String exact(Firing firing) {
        double score = firing.score();
        double size = Math.abs(score);
        double rounded =
                size < 1 ? Figures.rounded(score, 2) : size < 100 ? Math.round(10 * score) / 10.0 : Math.round(score);
        return (Figures.text(rounded) + " " + firing.unit()).strip();
    }

    /// The number that an alert was raised by, in full; empty where it is not a number.
    static String exact(Alert alert) {
        Firing firing = Firing.of(alert);
        return Double.isFinite(firing.score()) ? exact(firing) : text(firing);
    }

    static String text(Alert alert) {
        return text(Firing.of(alert));
    }
}
