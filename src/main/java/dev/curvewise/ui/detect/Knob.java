package dev.curvewise.ui.detect;

import atlantafx.base.controls.ToggleSwitch;
import dev.curvewise.detect.alert.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A parameter as the reader turns it: its name with a field and a slider, or with a switch.
final class Knob extends VBox {

    private static final MathContext DIGITS = new MathContext(3);
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Parameter parameter;
    private final Consumer<Object> turned;
    private final Slider slider;
    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private boolean telling = true;

    /// @param value  what it is set to: a number or a flag
    /// @param most   the largest number its slider offers; larger ones are typed
    /// @param turned told each value it is turned to, in the parameter's own type
    Knob(Parameter parameter, Object value, double most, Consumer<Object> turned) {
        super(2);
        this.parameter = parameter;
        this.turned = turned;
        getStyleClass().add("dial");
        Tooltip.install(this, new Tooltip(parameter.meaning()));
        double least = Math.max(parameter.min(), Math.min(0, most));
        double number = value instanceof Number n ? n.doubleValue() : 0;
        slider = new Slider(Math.min(least, number), Math.max(most, number), number);
        String key = parameter.key().replace('_', ' ');
        Label name = new Label(Character.toUpperCase(key.charAt(0)) + key.substring(1));
        name.getStyleClass().add("cw-small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(8, name, space);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(top);
        String spoken = name.getText() + ". " + parameter.meaning();
        if (value instanceof Boolean on) {
            top.getChildren().add(flag(on, spoken));
        } else {
            wrong.getStyleClass().addAll("cw-small", "wrong");
            wrong.setId("wrong-" + parameter.key());
            wrong.setWrapText(true);
            top.getChildren().add(1, wrong);
            top.getChildren().add(number(number, spoken));
            getChildren().add(slider);
            if (parameter.isIdle()) {
                Label idle = new Label("Kept for the file; no alert hangs on it");
                idle.getStyleClass().addAll("cw-small", "cw-muted");
                getChildren().add(idle);
            }
        }
    }

    private ToggleSwitch flag(boolean on, String spoken) {
        ToggleSwitch flag = new ToggleSwitch();
        flag.setId("switch-" + parameter.key());
        flag.setAccessibleText(spoken);
        flag.setSelected(on);
        flag.selectedProperty().addListener((o, was, now) -> turned.accept(now));
        return flag;
    }

    private TextField number(double number, String spoken) {
        field.setPrefColumnCount(5);
        field.setMaxWidth(80);
        field.setMinWidth(64);
        field.setId("field-" + parameter.key());
        field.getStyleClass().add("small");
        field.setAccessibleText(spoken);
        field.setText(text(number));
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((o, was, now) -> {
            if (was) {
                typed();
            }
        });
        field.textProperty().addListener((o, was, now) -> say(""));
        slider.setId("slider-" + parameter.key());
        slider.setAccessibleText(spoken);
        slider.setBlockIncrement(whole() ? 1 : (slider.getMax() - slider.getMin()) / 50);
        slider.valueProperty().addListener((o, was, now) -> slid(now.doubleValue()));
        return field;
    }

    private boolean whole() {
        return parameter.kind() == Parameter.Kind.COUNT;
    }

    private void slid(double raw) {
        if (!telling) {
            return;
        }
        double number = Math.max(
                parameter.min(),
                whole() ? Math.rint(raw) : new BigDecimal(raw).round(DIGITS).doubleValue());
        Object value = parameter.read(number);
        if (value != null) {
            field.setText(text(number));
            turned.accept(value);
        }
    }

    /// Takes what was typed; what can not be is left standing with the reason beside it.
    private void typed() {
        Object value = null;
        double number = Double.NaN;
        try {
            number = Double.parseDouble(field.getText().strip().replace(',', '.'));
            value = Double.isFinite(number) ? parameter.read(number) : null;
        } catch (NumberFormatException e) {
            // said below
        }
        if (value == null) {
            say("takes " + parameter.allowed());
            return;
        }
        say("");
        telling = false;
        slider.setMax(Math.max(slider.getMax(), number));
        slider.setValue(number);
        telling = true;
        turned.accept(value);
    }

    private void say(String words) {
        wrong.setText(words);
        wrong.setVisible(!words.isEmpty());
        field.pseudoClassStateChanged(DANGER, !words.isEmpty());
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
