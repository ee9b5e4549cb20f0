package dev.curvewise.ui.card;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses whether runs are laid over the examples or stand beside them.
final class SidesSwitch extends HBox {

    SidesSwitch(BooleanProperty sideBySide) {
        setId("sides");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        ToggleButton over = button(Feather.LAYERS, "Runs over the examples", group, Styles.LEFT_PILL);
        ToggleButton beside = button(Feather.COLUMNS, "Examples and runs side by side", group, Styles.RIGHT_PILL);
        over.setId("sides-over");
        beside.setId("sides-beside");
        sideBySide.subscribe(wanted -> group.selectToggle(wanted ? beside : over));
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else {
                sideBySide.set(is.equals(beside));
            }
        });
        getChildren().addAll(over, beside);
    }

    private static ToggleButton button(Feather icon, String tip, ToggleGroup group, String end) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, end);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setToggleGroup(group);
        return button;
    }
}
