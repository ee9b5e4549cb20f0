package dev.curvewise.ui.chart;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The whole legend of a chart with many lines, to be scrolled.
final class LegendPane extends VBox {

    private static final double HEIGHT = 320;

    LegendPane(LegendView legend) {
        super(8);
        getStyleClass().addAll("curve-pane", "curve-legend-pane");
        Label title = new Label("All lines");
        title.getStyleClass().add("head");
        ScrollPane scroll = new ScrollPane(legend);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(title, scroll);
    }
}
