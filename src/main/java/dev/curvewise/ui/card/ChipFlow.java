package dev.curvewise.ui.card;

import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;

/// Buttons in rows that break. A button with long words is cut, so that the rows fit the narrowest page; a plain flow
/// would ask for the width of its widest child.
class ChipFlow extends FlowPane {

    private static final double WIDEST = 360;

    ChipFlow(double gap) {
        super(gap, gap);
    }

    final void add(ButtonBase chip) {
        chip.setMaxWidth(WIDEST);
        getChildren().add(chip);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(WIDEST, super.computeMinWidth(height));
    }
}
