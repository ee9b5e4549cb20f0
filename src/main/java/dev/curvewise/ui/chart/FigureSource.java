package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.Derivation;
import dev.curvewise.report.Figure;

/// Makes figures of what a chart shows.
final class FigureSource {

    private final ChartState state;
    private final ChartStage stage;
    private String title = "";
    private String footer = "";

    FigureSource(ChartState state, ChartStage stage) {
        this.state = state;
        this.stage = stage;
    }

    String title() {
        return title;
    }

    void setTitle(String text) {
        title = text;
    }

    void setFooter(String text) {
        footer = text;
    }

    /// What is seen now, with what another person needs to make it again at its foot.
    Figure figure(ChartColours colours, double width, double height) {
        Derivation how = state.derivation();
        return new Figure(
                title,
                stage.xTitle(),
                stage.yTitle(),
                state.whole(),
                state.view(),
                how.x().format(),
                state.yScale(),
                state.yFit(),
                how.smoothing(),
                colours,
                new ChartWords(state).recipe() + (footer.isEmpty() ? "" : "\n" + footer),
                width,
                height);
    }
}
