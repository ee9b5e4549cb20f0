package dev.curvewise.ui.chart;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// A small pane under a button that goes away with Escape or a click elsewhere.
final class Bubble {

    private final Popup popup = new Popup();
    private final Parent content;

    /// @param sheets the style sheets of what it is opened from
    Bubble(Parent content, Iterable<String> sheets) {
        this.content = content;
        StackPane frame = new StackPane(content);
        frame.getStyleClass().add("curve-bubble");
        sheets.forEach(frame.getStylesheets()::add);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        popup.getContent().add(frame);
        popup.setAutoHide(true);
    }

    /// Opens it under a node with its right edges aligned.
    void openUnder(Node node) {
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        popup.show(node, at.getMinX(), at.getMaxY() + 4);
        popup.setX(at.getMaxX() - popup.getWidth());
        content.lookupAll("*").stream()
                .filter(each -> each.isFocusTraversable() && each.isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    void setOnHidden(Runnable action) {
        popup.setOnHidden(event -> action.run());
    }

    void hide() {
        popup.hide();
    }
}
