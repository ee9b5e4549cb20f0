package dev.curvewise.ui.text;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Colour behind ranges of a text: a selection, the hits of a search, code within a line.
final class Shade extends Path {

    /// What the colour means.
    enum Kind {
        CODE("code-shade", 2),
        HIT("hit-shade", 1),
        CURRENT_HIT("current-hit-shade", 1),
        SELECTION("selection-shade", 0);

        private final String styleClass;
        private final double overhang;

        /// @param overhang by how many pixels the colour stands out at both ends
        Kind(String styleClass, double overhang) {
            this.styleClass = styleClass;
            this.overhang = overhang;
        }
    }

    private final Kind kind;
    private List<Span> spans = List.of();

    Shade(Kind kind) {
        this.kind = kind;
        getStyleClass().add(kind.styleClass);
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
        double left = area.getMinX() - kind.overhang;
        double right = area.getMaxX() + kind.overhang;
        getElements()
                .addAll(
                        new MoveTo(left, area.getMinY()),
                        new LineTo(right, area.getMinY()),
                        new LineTo(right, area.getMaxY()),
                        new LineTo(left, area.getMaxY()),
                        new ClosePath());
    }
}
