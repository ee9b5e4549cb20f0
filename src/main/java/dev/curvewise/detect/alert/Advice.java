package dev.curvewise.detect.alert;

import dev.curvewise.series.Figures;
import java.util.List;

/// An alert explained to the person whose run it is.
///
/// @param summary what was seen, with its numbers; one sentence
/// @param why     what usually lies behind it
/// @param tries   what to try, the likeliest and cheapest first
public record Advice(String summary, String why, List<String> tries) {

    public Advice {
        tries = List.copyOf(tries);
    }

    /// Beyond this a score only says that the baseline hardly moved at all; how much beyond means nothing.
    public static final double MOST = 1_000;

    /// How far a value lies from its baseline, as it is said in a sentence: `9.1`, `over 1000`.
    public static String size(double score) {
        double size = Math.abs(score);
        return size > MOST ? "over " + Figures.text(MOST) : Figures.text(size);
    }
}
