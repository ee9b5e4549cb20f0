package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.EdgeMark;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Arrowheads at the upper and lower edge where a fit without outliers leaves values out of sight.
final class EdgeLayer extends Group {

    private static final double CELL = 10;
    private static final double HALF = 4;
    private static final double HIGH = 6;

    private final Map<ColourToken, Path> paths = new EnumMap<>(ColourToken.class);

    EdgeLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void place(Frame frame, Viewport view, YFit fit, ChartColours colours) {
        paths.values().forEach(path -> path.getElements().clear());
        if (fit != YFit.ROBUST) {
            return;
        }
        int cells = (int) Math.max(1, frame.width() / CELL);
        for (EdgeMark mark : EdgeMark.of(frame.content().lines(), view, cells)) {
            Path path = paths.computeIfAbsent(mark.colour(), this::path);
            path.setFill(Color.web(colours.hex(mark.colour())));
            double px = frame.px(mark.step());
            double tip = mark.above() ? 1 : frame.height() - 1;
            double base = mark.above() ? tip + HIGH : tip - HIGH;
            path.getElements()
                    .addAll(
                            new MoveTo(px, tip),
                            new LineTo(px + HALF, base),
                            new LineTo(px - HALF, base),
                            new ClosePath());
        }
    }

    private Path path(ColourToken colour) {
        Path path = new Path();
        path.getStyleClass().add("curve-edge");
        path.setStroke(null);
        getChildren().add(path);
        return path;
    }
}
