package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Session;
import dev.curvewise.ui.theme.MenuItems;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What can be said of a column: which card it belongs to, and what it is called.
///
/// @param anchor what the questions open under
record ColumnMenu(Session session, ColumnCommands commands, Node anchor) {

    /// The items for a column.
    ///
    /// @param card the card it belongs to by now, or null
    List<MenuItem> items(String column, @Nullable MetricCard card) {
        List<MenuItem> items = new ArrayList<>();
        items.add(MenuItems.item(card == null ? "Map to a card…" : "Map to another card…", () -> map(column)));
        if (card != null) {
            items.add(MenuItems.item("It is not " + card.name(), () -> commands.map(column, "")));
        }
        if (commands.isChosen(column)) {
            items.add(MenuItems.item("Match it by its name again", () -> commands.forget(column)));
        }
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.item("Rename…", () -> call(column)));
        if (session.columnNames().containsKey(column)) {
            items.add(MenuItems.item("Name it " + column + " again", () -> commands.call(column, "")));
        }
        items.add(MenuItems.item("Copy the name in the file", () -> copy(column)));
        return items;
    }

    void map(String column) {
        Chooser.ofCards(session.library(), card -> commands.map(column, card)).showUnder(anchor);
    }

    void call(String column) {
        new NameQuestion(column, session.nameOf(column), name -> commands.call(column, name)).showUnder(anchor);
    }

    private static void copy(String column) {
        ClipboardContent content = new ClipboardContent();
        content.putString(column);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
