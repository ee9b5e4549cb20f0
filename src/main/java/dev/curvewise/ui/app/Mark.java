package dev.curvewise.ui.app;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The sign of the program: a curve that levels off.
final class Mark extends StackPane {

    /// @param size its edge in pixels
    Mark(double size) {
        SVGPath curve = new SVGPath();
        curve.setContent("M4 18 C9 18 8 7 13 6.5 C16 6.2 17 7 20 7");
        curve.getStyleClass().add("mark-curve");
        getStyleClass().add("mark");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        curve.setScaleX(size / 24);
        curve.setScaleY(size / 24);
        getChildren().add(curve);
    }
}
