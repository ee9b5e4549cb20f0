package dev.curvewise.ui.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/// Where mistakes of the program itself end: it says so, lets the details be copied, and goes on.
final class ErrorWindow {

    private final Window owner;
    private boolean open;

    ErrorWindow(Window owner) {
        this.owner = owner;
    }

    void show(Throwable failure) {
        failure.printStackTrace();
        if (open) {
            return;
        }
        open = true;
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.setTitle("Curvewise");
        alert.setHeaderText("Something in Curvewise went wrong");
        alert.setContentText("Your files are untouched and the program goes on. The details below help to mend it.");
        StringWriter details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        TextArea text = new TextArea(details.toString());
        text.setEditable(false);
        text.getStyleClass().add("cw-mono");
        alert.getDialogPane().setExpandableContent(text);
        alert.setOnHidden(event -> open = false);
        alert.show();
    }
}
