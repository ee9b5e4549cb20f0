package dev.curvewise.ui.card.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What goes with the curve: which scenario it is, its name, whether it is healthy, its analysis, its numbers, and
/// where it is saved.
final class CurveForm extends VBox {

    private static final String NO_NAME = "Give the scenario a name to save it.";
    private static final String NO_PLACE = "Choose a folder to save into.";

    private final ComboBox<Drawing> drawing = new ComboBox<>();
    private final TextField label = new TextField();
    private final RadioButton healthy = new RadioButton("Healthy");
    private final RadioButton failing = new RadioButton("Failing");
    private final TextArea analysis = new TextArea();
    private final ComboBox<SaveTarget> target = new ComboBox<>();
    private final IntegerProperty chosen;
    private String filledLabel = "";
    private String filledAnalysis = "";

    CurveForm(List<Drawing> drawings, Sketching sketching, IntegerProperty chosen) {
        super(8);
        this.chosen = chosen;
        getStyleClass().add("curve-form");
        drawing.setId("drawing");
        drawing.getItems().setAll(drawings);
        drawing.setValue(drawings.getFirst());
        drawing.setMaxWidth(Double.MAX_VALUE);
        drawing.setAccessibleText("Which scenario is drawn");
        label.setId("scenario-label");
        label.setPromptText("For example: Late collapse");
        ToggleGroup kind = new ToggleGroup();
        healthy.setToggleGroup(kind);
        failing.setToggleGroup(kind);
        failing.setSelected(true);
        analysis.setId("scenario-analysis");
        analysis.setPromptText("What one sees, why it happens, what to try");
        analysis.setWrapText(true);
        analysis.setPrefRowCount(5);
        analysis.setMinHeight(96);
        PointTable points = new PointTable(sketching, chosen);
        points.setPrefHeight(200);
        VBox.setVgrow(points, Priority.ALWAYS);
        getChildren().addAll(title("Scenario"), drawing, title("Name"), label, new HBox(16, healthy, failing));
        getChildren().addAll(title("Analysis"), analysis, title("Points"), points);
        drawing.valueProperty().subscribe(this::fill);
    }

    /// Offers the places it can be saved to.
    ///
    /// @param targets the card's own file, or copies of it in the folders of one's own
    /// @param choose  asks for another folder
    void offer(List<SaveTarget> targets, Supplier<Optional<SaveTarget>> choose) {
        target.setId("save-target");
        target.getItems().setAll(targets);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setAccessibleText("The file it is saved into");
        target.getSelectionModel().selectFirst();
        boolean copies = targets.isEmpty() || targets.getFirst().copy();
        Label words = new Label(
                copies
                        ? "This card comes with the program. Saving makes a copy of it in a folder of your own, which is"
                                + " shown in its place."
                        : "Saved into");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("cw-small", "cw-muted");
        target.setPromptText("No folder chosen yet");
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMinWidth(0);
        Button other = new Button("Folder…");
        other.setId("choose-folder");
        other.setTooltip(new Tooltip("Choose the folder of your own cards"));
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(event -> choose.get().ifPresent(this::take));
        getChildren().addAll(words, copies ? new HBox(8, target, other) : target);
    }

    private void take(SaveTarget chosenTarget) {
        if (!target.getItems().contains(chosenTarget)) {
            target.getItems().add(chosenTarget);
        }
        target.setValue(chosenTarget);
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("field-title");
        return title;
    }

    /// Fills the fields with what a scenario says already.
    private void fill(@Nullable Drawing chosenDrawing) {
        var scenario = chosenDrawing == null ? null : chosenDrawing.scenario();
        filledLabel = scenario == null ? "" : scenario.label();
        filledAnalysis = scenario == null ? "" : scenario.analysis();
        label.setText(filledLabel);
        analysis.setText(filledAnalysis);
        healthy.setSelected(scenario != null && scenario.healthy());
        failing.setSelected(scenario == null || !scenario.healthy());
        healthy.setDisable(scenario != null);
        failing.setDisable(scenario != null);
    }

    ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.valueProperty();
    }

    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// What is needed before it can be saved; empty where nothing is.
    ObservableValue<String> lackProperty() {
        return label.textProperty()
                .flatMap(text -> target.valueProperty()
                        .map(place -> "")
                        .orElse(NO_PLACE)
                        .map(place -> text.isBlank() ? NO_NAME : place));
    }

    /// Whether the name or the words were changed.
    boolean isChanged() {
        return !label.getText().equals(filledLabel) || !analysis.getText().equals(filledAnalysis);
    }

    /// While something is drawn, no other scenario can be chosen, for that would begin anew.
    void holdScenario(ObservableValue<Boolean> drawn) {
        drawing.disableProperty().bind(BooleanExpression.booleanExpression(drawn));
    }

    String label() {
        return label.getText().strip();
    }

    boolean isHealthy() {
        return healthy.isSelected();
    }

    String analysis() {
        return analysis.getText().strip();
    }

    @Nullable
    SaveTarget target() {
        return target.getValue();
    }
}
