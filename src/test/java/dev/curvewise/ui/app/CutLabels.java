package dev.curvewise.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// The labels of which a reader sees nothing but an ellipsis.
final class CutLabels {

    private CutLabels() {}

    static List<String> in(Parent root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text text
                && text.isVisible()
                && labeled.equals(text.getParent())
                && labeled.getText() != null
                && !labeled.getText().isEmpty()
                && !labeled.getText().equals(labeled.getEllipsisString())
                && text.getText().equals(labeled.getEllipsisString())) {
            found.add(labeled.getClass().getSimpleName() + "#" + labeled.getId() + " " + labeled.getStyleClass() + ": "
                    + labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
