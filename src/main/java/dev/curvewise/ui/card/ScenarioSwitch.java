package dev.curvewise.ui.card;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// Chooses what a card's chart shows. A row of buttons rather than a segmented one, because some cards have eight
/// scenarios and the row has to break.
final class ScenarioSwitch extends ChipFlow {

    private final Choice start;
    private final ReadOnlyObjectWrapper<Choice> choice;

    /// @param choices what there is to choose from, at least one
    /// @param start   what is chosen at first, one of them
    ScenarioSwitch(List<Choice> choices, Choice start) {
        super(4);
        this.start = start;
        choice = new ReadOnlyObjectWrapper<>(this, "choice", start);
        getStyleClass().add("scenario-switch");
        setAccessibleText("Which examples are shown");
        ToggleGroup group = new ToggleGroup();
        for (Choice offered : choices) {
            add(button(offered, group));
        }
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else if (now != null && now.getUserData() instanceof Choice chosen) {
                choice.set(chosen);
            }
        });
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// The label of what is chosen; an empty text where that is what was chosen at first.
    String chosen() {
        Choice now = choice.get();
        return now.equals(start) ? "" : now.label();
    }

    /// Chooses what bears this label, where there is such a thing.
    ///
    /// @param label an empty text means what was chosen at first
    void choose(String label) {
        String wanted = label.isEmpty() ? start.label() : label;
        getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(wanted))
                .findFirst()
                .ifPresent(button -> button.setSelected(true));
    }

    private ToggleButton button(Choice offered, ToggleGroup group) {
        ToggleButton button = new ToggleButton(offered.label());
        button.setMnemonicParsing(false);
        String sign = offered.isAll() ? "" : offered.isHealthy() ? "●" : "✚";
        if (!sign.isEmpty()) {
            Label mark = new Label(sign);
            mark.getStyleClass().addAll("sign", offered.isHealthy() ? "healthy" : "failing");
            button.setGraphic(mark);
        }
        button.setAccessibleText(
                offered.label() + (offered.isAll() ? " examples" : offered.isHealthy() ? ", healthy" : ", failing"));
        button.setUserData(offered);
        button.setToggleGroup(group);
        button.setSelected(offered.equals(choice.get()));
        return button;
    }
}
