package dev.curvewise.ui.app;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons that show a sign instead of a word; the word is in the tooltip and in what a screen reader says.
final class Icons {

    private Icons() {}

    static Button button(Ikon icon, String words, Runnable action) {
        Button button = new Button();
        dress(button, icon, words);
        button.setOnAction(event -> action.run());
        return button;
    }

    static void dress(ButtonBase button, Ikon icon, String words) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }
}
