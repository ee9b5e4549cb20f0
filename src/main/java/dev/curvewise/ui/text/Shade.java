package dev.curvewise.ui.text;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Colour behind ranges of a text: a selection, the hits of a search, code within a line.
final class Shade extends Path {

    private final double overhang;
    private List<Span> spans = List.of();

    /// @param overhang by how many pixels the colour stands out at both ends
    Shade(String styleClass, double overhang) {
        this.overhang = overhang;
        getStyleClass().add(styleClass);
        setManaged(false);
        setMouseTransparent(true);
        setStroke(null);
        setVisible(false);
    }

    void show(List<Span> spans) {
        this.spans = List.copyOf(spans);
        setVisible(!spans.isEmpty());
    }

    void place(Prose prose) {
        if (spans.isEmpty() && getElements().isEmpty()) {
            return;
        }
        getElements().clear();
        for (Span span : spans) {
            for (Rectangle2D area : prose.areas(span)) {
                outline(area);
            }
        }
    }

    private void outline(Rectangle2D area) {
        double left = area.getMinX() - overhang;
        double right = area.getMaxX() + overhang;
        getElements()
                .addAll(
                        new MoveTo(left, area.getMinY()),
                        new LineTo(right, area.getMinY()),
                        new LineTo(right, area.getMaxY()),
                        new LineTo(left, area.getMaxY()),
                        new ClosePath());
    }
}
