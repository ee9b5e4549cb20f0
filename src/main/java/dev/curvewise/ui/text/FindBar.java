package dev.curvewise.ui.text;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar to find words on a page: it takes no room until it is opened.
final class FindBar extends HBox {

    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing-found");

    private final PageFind find;
    private final Region page;
    private final TextField words = new TextField();
    private final Label count = new Label();

    FindBar(PageFind find, Region page) {
        this.find = find;
        this.page = page;
        getStyleClass().add("find-bar");
        getStylesheets().add(MarkdownView.styleSheet());
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Find in page");
        words.setPromptText("Find in page");
        words.setAccessibleText("Words to find in the page");
        words.textProperty().subscribe(text -> {
            if (isVisible()) {
                find.find(text);
            }
        });
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        find.countProperty().subscribe(value -> showCount());
        find.currentProperty().subscribe(value -> showCount());
        Button previous = button(Feather.CHEVRON_UP, "Previous (Shift+Enter)", find::previous);
        Button next = button(Feather.CHEVRON_DOWN, "Next (Enter)", find::next);
        previous.disableProperty().bind(find.countProperty().isEqualTo(0));
        next.disableProperty().bind(find.countProperty().isEqualTo(0));
        getChildren().addAll(words, count, previous, next, button(Feather.X, "Close (Esc)", this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        setManaged(false);
    }

    void open() {
        setVisible(true);
        setManaged(true);
        find.find(words.getText());
        words.requestFocus();
        words.selectAll();
    }

    /// Whether there was anything to close.
    boolean close() {
        if (!isVisible()) {
            return false;
        }
        find.find("");
        setVisible(false);
        setManaged(false);
        page.requestFocus();
        return true;
    }

    private void pressed(KeyEvent event) {
        boolean inField = words.isFocused();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
        } else if (code == KeyCode.F3 || (code == KeyCode.ENTER && inField)) {
            if (event.isShiftDown()) {
                find.previous();
            } else {
                find.next();
            }
        } else {
            return;
        }
        event.consume();
    }

    private void showCount() {
        int hits = find.countProperty().get();
        boolean nothing = hits == 0 && !words.getText().isBlank();
        String text =
                hits == 0 ? "" : "%,d of %,d".formatted(find.currentProperty().get() + 1, hits);
        count.setText(nothing ? "Not found" : text);
        pseudoClassStateChanged(NOTHING, nothing);
    }

    private static Button button(Feather icon, String what, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what);
        button.setOnAction(event -> action.run());
        return button;
    }
}
