package dev.curvewise.ui.chart;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A number that is set by a slider or typed.
final class NumberRow extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Label name = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final DoubleConsumer changed;
    private NumberScale scale = NumberScale.NOTHING;
    private boolean showing;

    /// @param changed takes every number, also while the slider is dragged
    NumberRow(String id, DoubleConsumer changed) {
        super(8);
        this.changed = changed;
        getStyleClass().add("curve-number");
        slider.setId(id + "-slider");
        slider.setBlockIncrement(0.02);
        field.setId(id + "-field");
        field.setPrefColumnCount(6);
        name.setLabelFor(field);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(name, slider, field);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                take(scale.value(is.doubleValue()));
            }
        });
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                typed();
            }
        });
    }

    /// Shows a number on a scale.
    void show(NumberScale other, double number) {
        scale = other;
        name.setText(scale.name());
        slider.setAccessibleText(scale.name());
        field.setAccessibleText(
                scale.name() + ", a number from " + scale.text(scale.low()) + " to " + scale.text(scale.high()));
        write(number);
    }

    private void write(double number) {
        showing = true;
        slider.setValue(scale.place(number));
        field.setText(scale.text(number));
        field.pseudoClassStateChanged(WRONG, false);
        showing = false;
    }

    private void take(double number) {
        double kept = scale.kept(number);
        write(kept);
        changed.accept(kept);
    }

    private void typed() {
        try {
            double number =
                    Double.parseDouble(field.getText().strip().replace(',', '.').replace('−', '-'));
            if (!Double.isNaN(number) && !field.getText().equals(scale.text(scale.value(slider.getValue())))) {
                take(number);
            }
        } catch (NumberFormatException e) {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }
}
