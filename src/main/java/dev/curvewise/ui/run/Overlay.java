package dev.curvewise.ui.run;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A small box over the window that asks one thing, dressed as the window is.
abstract class Overlay extends VBox {

    private final Popup popup = new Popup();

    Overlay() {
        super(8);
        getStyleClass().add("chooser");
        popup.getContent().add(this);
        popup.setAutoHide(true);
    }

    /// Opens it under a control, with the keyboard in it.
    ///
    /// @param first what the keyboard goes to
    final void open(Node under, Node first) {
        Bounds at = under.localToScreen(under.getBoundsInLocal());
        getStylesheets().setAll(under.getScene().getStylesheets());
        getStylesheets()
                .add(Objects.requireNonNull(Overlay.class.getResource("run.css"))
                        .toExternalForm());
        if (!getStyleClass().contains("root")) {
            getStyleClass().add("root");
        }
        popup.show(under, at.getMinX(), at.getMaxY() + 4);
        first.requestFocus();
    }

    final void hide() {
        popup.hide();
    }
}
