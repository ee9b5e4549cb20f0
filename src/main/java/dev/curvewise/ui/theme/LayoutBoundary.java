package dev.curvewise.ui.theme;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Holds what changes many times a second, such as the chart of a file that grows. What changes inside is laid out
/// inside; the page around it is laid out again only where the content wishes to be of another height.
public final class LayoutBoundary extends Region {

    private final Region content;

    public LayoutBoundary(Region content) {
        this.content = content;
        Inside inside = new Inside();
        // JavaFX lays out anew from the nearest node that its parent does not manage
        inside.setManaged(false);
        getChildren().add(inside);
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return content.maxWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return content.maxHeight(width);
    }

    @Override
    protected void layoutChildren() {
        getChildren().getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private final class Inside extends Region {

        private double wished = Double.NaN;

        Inside() {
            getChildren().add(content);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
            content.layout();
            double wishes = content.prefHeight(content.getContentBias() == null ? -1 : getWidth());
            if (wishes != wished && wishes != getHeight() && !Double.isNaN(wished)) {
                // later: what asks while it is being laid out is not heard
                Platform.runLater(LayoutBoundary.this::requestLayout);
            }
            wished = wishes;
        }
    }
}
