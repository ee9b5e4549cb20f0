package dev.curvewise.ui.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Blocks below each other. It remembers its last height: without that, each level of nesting would ask the one below
/// several times, and deep pages would take forever.
final class Column extends VBox {

    private double rememberedWidth = Double.NaN;
    private double rememberedHeight;

    Column(List<? extends Node> blocks, String... styleClasses) {
        getChildren().addAll(blocks);
        getStyleClass().addAll(styleClasses);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != rememberedWidth) {
            rememberedHeight = super.computePrefHeight(width);
            rememberedWidth = width;
        }
        return rememberedHeight;
    }

    @Override
    public void requestLayout() {
        rememberedWidth = Double.NaN;
        super.requestLayout();
    }
}
