package dev.curvewise.ui.text;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A small raised sign, the mark of a footnote, that does not push the lines apart.
final class Raised extends Region {

    private final Text text;

    Raised(Text text) {
        this.text = text;
        getStyleClass().add("raised");
        getChildren().add(text);
    }

    @Override
    protected double computePrefWidth(double height) {
        return text.getLayoutBounds().getWidth() + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.getLayoutBounds().getHeight();
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        text.relocate(0.5, -text.getFont().getSize() * 0.45);
    }
}
