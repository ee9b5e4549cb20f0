package dev.curvewise.ui.detect;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is turned beside what follows it: the second part stands at the right of the other two where there is
/// room, else between them.
final class Columns extends Pane {

    private static final double SIDE = 272;
    private static final double GAP = 24;

    /// Narrower than this everything stands in one column.
    static final double NARROW = 640;

    private final Region main;
    private final Region side;
    private final Region rest;

    Columns(Region main, Region side, Region rest) {
        this.main = main;
        this.side = side;
        this.rest = rest;
        getChildren().addAll(main, side, rest);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return SIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        if (wide < NARROW) {
            return main.prefHeight(wide) + side.prefHeight(wide) + rest.prefHeight(wide) + 2 * GAP;
        }
        double left = wide - SIDE - GAP;
        return Math.max(side.prefHeight(SIDE), main.prefHeight(left) + GAP + rest.prefHeight(left));
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        boolean narrow = wide < NARROW;
        double left = narrow ? wide : snapSizeX(wide - SIDE - GAP);
        double sideWidth = narrow ? wide : SIDE;
        double mainHeight = main.prefHeight(left);
        double sideHeight = side.prefHeight(sideWidth);
        double below = mainHeight + GAP;
        main.resizeRelocate(0, 0, left, mainHeight);
        side.resizeRelocate(narrow ? 0 : left + GAP, narrow ? below : 0, sideWidth, sideHeight);
        rest.resizeRelocate(0, narrow ? below + sideHeight + GAP : below, left, rest.prefHeight(left));
    }
}
