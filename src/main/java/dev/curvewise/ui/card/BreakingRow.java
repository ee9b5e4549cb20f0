package dev.curvewise.ui.card;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two parts in a row, the second at its right end; below one another where they have no room beside each other.
final class BreakingRow extends Pane {

    private static final double GAP = 16;

    private final Region first;
    private final Region second;

    BreakingRow(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// There is room beside each other where the first part does not grow higher by it than both need below each other.
    private boolean beside(double width) {
        double left = width - GAP - second.prefWidth(-1);
        return first.minWidth(-1) <= left
                && first.prefHeight(left) <= first.prefHeight(width) + GAP / 2 + second.prefHeight(-1);
    }

    private double firstWidth(double width) {
        return beside(width) ? width - GAP - second.prefWidth(-1) : width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? prefWidth(-1) : width;
        double above = first.prefHeight(firstWidth(given));
        double tools = second.prefHeight(-1);
        return beside(given) ? Math.max(above, tools) : above + GAP / 2 + tools;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = first.prefHeight(firstWidth(width));
        double tools = Math.min(width, second.prefWidth(-1));
        first.resizeRelocate(0, 0, firstWidth(width), above);
        second.resizeRelocate(
                snapPositionX(width - tools),
                beside(width) ? 0 : snapPositionY(above + GAP / 2),
                tools,
                second.prefHeight(-1));
    }
}
