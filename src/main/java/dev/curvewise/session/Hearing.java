package dev.curvewise.session;

import dev.curvewise.detect.Firing;
import dev.curvewise.detect.Firings;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.ScoreLine;
import java.util.List;

/// What rules make of a column, made quickly enough to follow a slider: of the firings, however many, nothing is worked
/// out but where they are.
///
/// @param rules    the rules
/// @param answer   whether the column could be judged
/// @param reason   why not; one sentence, or empty
/// @param episodes what the robust rules joined their firings to; empty for a stock detector
/// @param firings  every firing
/// @param passed   what is passed on: the peak of each episode, or the firings left after the cooldown
/// @param scores   the number tested at each step
public record Hearing(
        Rules rules,
        Judgement.Answer answer,
        String reason,
        List<Episode> episodes,
        Firings firings,
        List<Firing> passed,
        ScoreLine scores) {

    public Hearing {
        episodes = List.copyOf(episodes);
        passed = List.copyOf(passed);
    }

    /// The same with every firing explained.
    public Judgement judgement() {
        return new Judgement(answer, reason, episodes, firings.alerts());
    }
}
