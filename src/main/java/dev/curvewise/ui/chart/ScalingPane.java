package dev.curvewise.ui.chart;

import dev.curvewise.plot.ExampleScaling;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Lays the examples over the runs: stretched along x to the runs' steps, scaled along y by hand or to fit.
final class ScalingPane extends VBox {

    private final CurveChart chart;
    private final CheckBox stretch = new CheckBox("Stretch to the run's steps");
    private final NumberRow factor;

    ScalingPane(CurveChart chart) {
        super(12);
        this.chart = chart;
        factor = new NumberRow("scaling", chart::setExampleScaling);
        getStyleClass().add("curve-pane");
        Label title = new Label("Examples");
        title.getStyleClass().add("head");
        stretch.setId("stretch");
        stretch.setOnAction(event -> chart.setExamplesStretched(stretch.isSelected()));
        Button fit = new Button("Fit to the run's height");
        fit.setId("scaling-fit");
        fit.setOnAction(event -> {
            chart.setExampleScaling(ExampleScaling.toRuns(chart.content()));
            show();
        });
        Button reset = new Button("Reset");
        reset.setId("scaling-reset");
        reset.setOnAction(event -> {
            chart.resetExamples();
            show();
        });
        Label note = new Label("The factor is named in the foot of every figure.");
        note.getStyleClass().add("note");
        getChildren().addAll(title, stretch, factor, new HBox(8, fit, reset), note);
        show();
    }

    /// Catches up with the chart.
    void show() {
        stretch.setSelected(chart.wanted().stretch());
        factor.show(NumberScale.ratios("Values ×", 1e-4, 1e4), chart.wanted().scaling());
    }
}
