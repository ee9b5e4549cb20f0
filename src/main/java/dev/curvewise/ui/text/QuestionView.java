package dev.curvewise.ui.text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A question that unfolds its answer, by mouse, by Enter or Space, or by the arrow keys.
final class QuestionView extends VBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Prose title;

    QuestionView(Prose title, Node answer) {
        this.title = title;
        getStyleClass().add("question");
        MarkedRow head = new MarkedRow(arrow, title, 1.7);
        head.getStyleClass().add("question-head");
        head.setCursor(Cursor.HAND);
        head.setFocusTraversable(true);
        head.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown()) {
                head.requestFocus();
                toggle();
            }
        });
        head.setOnKeyPressed(this::keyPressed);
        open.subscribe(isOpen -> {
            answer.setVisible(isOpen);
            answer.setManaged(isOpen);
            arrow.setIconCode(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            pseudoClassStateChanged(OPEN, isOpen);
            notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
        });
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        getChildren().addAll(head, answer);
    }

    BooleanProperty openProperty() {
        return open;
    }

    boolean isTitle(Node node) {
        return node.equals(title);
    }

    void toggle() {
        open.set(!open.get());
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> toggle();
            case RIGHT -> open.set(true);
            case LEFT -> open.set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> title.content();
            case EXPANDED -> open.get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case EXPAND -> open.set(true);
            case COLLAPSE -> open.set(false);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
