package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Derivation;
import dev.curvewise.series.Smoothing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// Makes the lines that are drawn from those given, in the background where that takes a while. While it is busy only
/// the latest wish is kept, so that a slider drawn over long runs is never behind by more than one answer.
final class Deriving {

    /// Lines with more points than this are smoothed in the background.
    private static final long QUICK = 500_000;

    private final ChartState state;
    private Derivation wanted = Derivation.PLAIN;
    private boolean wishing;
    private boolean busy;

    Deriving(ChartState state) {
        this.state = state;
    }

    /// How the lines are to be drawn, done or not yet.
    Derivation wanted() {
        return wishing ? wanted : state.derivation();
    }

    void to(Derivation how) {
        wanted = how;
        wishing = true;
        if (!busy) {
            next();
        }
    }

    private void next() {
        Derivation how = wanted;
        List<ChartLine> lines = state.content().lines();
        if (state.content().counts().points() < QUICK || how.smoothing().equals(Smoothing.off())) {
            take(how, how.derive(lines, Map.of()));
            return;
        }
        busy = true;
        var _ = CompletableFuture.supplyAsync(() -> how.derive(lines, Map.of()))
                .whenCompleteAsync(
                        (answer, failure) -> {
                            busy = false;
                            if (failure == null
                                    && how.equals(wanted)
                                    && lines.equals(state.content().lines())) {
                                take(how, answer);
                            } else if (failure == null) {
                                next();
                            } else {
                                wishing = false;
                            }
                        },
                        Platform::runLater);
    }

    private void take(Derivation how, Map<ChartLine, ChartLine> answer) {
        wishing = false;
        state.take(how, answer);
    }
}
