package dev.curvewise.ui.chart;

import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Chooses how runs are smoothed: the kind, and any number it takes, with the formula that comes of it.
final class SmoothingPane extends VBox {

    private final CurveChart chart;
    private final ComboBox<SmoothingKind> kinds = new ComboBox<>();
    private final NumberRow number = new NumberRow("smoothing", this::set);
    private final Label formula = new Label();
    private final Map<SmoothingKind, Double> last = new EnumMap<>(SmoothingKind.class);
    private boolean showing;

    SmoothingPane(CurveChart chart) {
        super(12);
        this.chart = chart;
        getStyleClass().add("curve-pane");
        Label title = new Label("Smoothing");
        title.getStyleClass().add("head");
        kinds.setId("smoothing-kind");
        kinds.setAccessibleText("Kind of smoothing");
        kinds.getItems().setAll(SmoothingKind.values());
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                set(last.getOrDefault(is, is.start(length())));
                show();
            }
        });
        formula.setWrapText(true);
        formula.getStyleClass().add("note");
        Label note = new Label("Worked out on the values, never on the picture. The line as logged stays behind.");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        getChildren().addAll(title, kinds, number, formula, note);
        show();
    }

    private double length() {
        Range steps = chart.state().whole().stepRange();
        return steps == null || !(steps.length() > 0) ? 1000 : steps.length();
    }

    /// Catches up with the chart.
    void show() {
        Smoothing now = chart.wanted().smoothing();
        SmoothingKind kind = SmoothingKind.of(now);
        showing = true;
        kinds.setValue(kind);
        showing = false;
        number.setVisible(kind != SmoothingKind.OFF);
        number.setManaged(kind != SmoothingKind.OFF);
        number.show(kind.scale(length()), SmoothingKind.number(now));
        formula.setText(now.formula());
    }

    private void set(double value) {
        SmoothingKind kind = kinds.getValue();
        last.put(kind, value);
        Smoothing wanted = kind.with(value);
        chart.setSmoothing(wanted);
        formula.setText(wanted.formula());
    }
}
