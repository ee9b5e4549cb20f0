package dev.curvewise.ui.theme;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// Menu items that show their words as they are: names of columns and runs hold underscores, which would else be taken
/// for the mark of a mnemonic.
public final class MenuItems {

    private MenuItems() {}

    /// An item that does something.
    public static MenuItem item(String words, Runnable action) {
        return made(new MenuItem(words), action);
    }

    /// One of several ways, the one that is in use being marked.
    public static RadioMenuItem choice(String words, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(selected);
        return made(item, action);
    }

    /// Something that is on or off.
    public static CheckMenuItem check(String words, boolean on, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setSelected(on);
        return made(item, action);
    }

    private static <T extends MenuItem> T made(T item, Runnable action) {
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
