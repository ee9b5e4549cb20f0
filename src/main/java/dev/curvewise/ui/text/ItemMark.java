package dev.curvewise.ui.text;

import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands before an entry of a list: a bullet, a number, or the box of a task.
///
/// @param plain how it is copied
record ItemMark(Node node, String plain) {

    /// @param done   ticked or not in a task list, null elsewhere
    /// @param number the number in an ordered list, negative in others
    static ItemMark of(@Nullable Boolean done, int number) {
        if (done != null) {
            FontIcon box = new FontIcon(done ? Feather.CHECK_SQUARE : Feather.SQUARE);
            box.getStyleClass().add(done ? "task-done" : "task-open");
            box.setAccessibleText(done ? "Done" : "To do");
            return new ItemMark(box, done ? "[x]" : "[ ]");
        }
        String sign = number < 0 ? "•" : number + ".";
        Text text = new Text(sign);
        text.getStyleClass().add(number < 0 ? "bullet" : "number");
        return new ItemMark(text, sign);
    }
}
