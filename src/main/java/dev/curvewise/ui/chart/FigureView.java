package dev.curvewise.ui.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A chart as a figure: a title above it and a footer that says how to make it again.
final class FigureView extends VBox {

    FigureView(CurveChart chart, String title, String footer) {
        super(8);
        getStyleClass().add("curve-figure");
        getStylesheets().addAll(chart.getStylesheets());
        add(title, "cw-title");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().add(chart);
        add(footer, "curve-footer");
    }

    private void add(String text, String styleClass) {
        if (!text.isEmpty()) {
            Label label = new Label(text);
            label.getStyleClass().add(styleClass);
            label.setWrapText(true);
            getChildren().add(label);
        }
    }
}
