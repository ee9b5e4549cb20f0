package dev.curvewise.ui.run;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks what a column is to be called.
final class NameQuestion extends Overlay {

    private final TextField field;

    /// @param column its name in the file
    /// @param name   what it is called by now
    /// @param take   takes the new name; an empty one stands for that of the file
    NameQuestion(String column, String name, Consumer<String> take) {
        field = new TextField(name);
        field.setId("column-name");
        field.setPrefColumnCount(26);
        field.setAccessibleText("Name of the column " + column);
        Label words =
                new Label("Shown instead of " + column + " in every run. Left empty, the name in the file shows.");
        words.getStyleClass().addAll("cw-small", "cw-muted");
        words.setWrapText(true);
        words.setMaxWidth(320);
        getChildren().addAll(field, words);
        field.setOnAction(event -> {
            hide();
            take.accept(field.getText());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    void showUnder(Node node) {
        open(node, field);
        field.selectAll();
    }
}
