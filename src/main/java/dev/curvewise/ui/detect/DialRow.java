package dev.curvewise.ui.detect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A dial as the reader turns it: its name, a field, a slider.
final class DialRow extends VBox {

    private static final MathContext DIGITS = new MathContext(3);

    private final Dial dial;
    private final DoubleConsumer turned;
    private final Slider slider;
    private final TextField field = new TextField();
    private boolean telling = true;

    /// @param turned told each number it is turned to
    DialRow(Dial dial, double value, DoubleConsumer turned) {
        super(2);
        this.dial = dial;
        this.turned = turned;
        getStyleClass().add("dial");
        Label name = new Label(dial.key().replace('_', ' '));
        name.getStyleClass().add("cw-small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        field.setPrefColumnCount(5);
        field.setMaxWidth(80);
        field.setId("field-" + dial.key());
        field.getStyleClass().add("small");
        field.setAccessibleText(name.getText() + ". " + dial.meaning());
        slider = new Slider(dial.low(), Math.max(dial.high(), value), value);
        slider.setId("slider-" + dial.key());
        slider.setAccessibleText(name.getText() + ". " + dial.meaning());
        slider.setBlockIncrement(dial.whole() ? 1 : (dial.high() - dial.low()) / 50);
        Tooltip.install(this, new Tooltip(dial.meaning()));
        HBox top = new HBox(8, name, space, field);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, slider);
        field.setText(text(value));
        slider.valueProperty().addListener((o, was, now) -> slid(now.doubleValue()));
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((o, was, now) -> {
            if (was) {
                typed();
            }
        });
    }

    private void slid(double raw) {
        if (telling) {
            double number = rounded(raw);
            field.setText(text(number));
            turned.accept(number);
        }
    }

    private void typed() {
        try {
            double number = Double.parseDouble(field.getText().strip().replace(',', '.'));
            if (!Double.isFinite(number)) {
                throw new NumberFormatException(field.getText());
            }
            telling = false;
            slider.setMax(Math.max(slider.getMax(), number));
            slider.setValue(number);
            telling = true;
            turned.accept(number);
        } catch (NumberFormatException e) {
            field.setText(text(rounded(slider.getValue())));
        }
    }

    private double rounded(double number) {
        return dial.whole()
                ? Math.rint(number)
                : new BigDecimal(number).round(DIGITS).doubleValue();
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
