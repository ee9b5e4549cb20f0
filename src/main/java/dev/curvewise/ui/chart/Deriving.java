package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Derivation;
import dev.curvewise.series.Smoothing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the lines that are drawn from those given, in the background where that takes a while. While it is busy only
/// the latest wish is kept, so that a slider drawn over long runs is never behind by more than one answer.
final class Deriving {

    /// Lines with more points than this are smoothed in the background.
    private static final long QUICK = 500_000;

    private record Wish(Derivation how, List<ChartLine> lines) {}

    private final ChartState state;
    private final Pending<Wish, Map<ChartLine, ChartLine>> pending;
    private @Nullable Derivation wanted;

    Deriving(ChartState state) {
        this.state = state;
        pending = new Pending<>(wish -> wish.how().derive(wish.lines(), Map.of()), this::take);
    }

    /// How the lines are to be drawn, done or not yet.
    Derivation wanted() {
        Derivation wish = wanted;
        return wish == null ? state.derivation() : wish;
    }

    void to(Derivation how) {
        Wish wish = new Wish(how, state.content().lines());
        if (state.content().counts().points() < QUICK || how.smoothing().equals(Smoothing.off())) {
            pending.forget();
            take(wish, how.derive(wish.lines(), Map.of()));
        } else {
            wanted = how;
            pending.ask(wish);
        }
    }

    private void take(Wish wish, Map<ChartLine, ChartLine> answer) {
        wanted = null;
        if (wish.lines().equals(state.content().lines())) {
            state.take(wish.how(), answer);
        } else {
            // other lines have come meanwhile
            to(wish.how());
        }
    }
}
