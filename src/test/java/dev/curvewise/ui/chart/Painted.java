package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;

/// What the charts below a node have painted, for tests that wait for it. Lives on the JavaFX thread.
public final class Painted {

    private final List<PlotSurface> surfaces;

    public Painted(Node root) {
        surfaces = root.lookupAll(".curve-plot .plot-surface").stream()
                .filter(PlotSurface.class::isInstance)
                .map(PlotSurface.class::cast)
                .toList();
    }

    /// How many points of runs are in the pictures that were painted last.
    public int runPoints() {
        return surfaces.stream()
                .map(PlotSurface::painted)
                .filter(Objects::nonNull)
                .flatMap(picture -> picture.content().lines().stream())
                .filter(line -> line.kind() == LineKind.RUN)
                .mapToInt(Painted::points)
                .sum();
    }

    private static int points(ChartLine line) {
        return line.trace().series().size();
    }
}
