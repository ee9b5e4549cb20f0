package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.theme.MenuItems;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;

/// The menu behind the dots: everything that has no button of its own.
record MainMenu(
        Stage stage, Session session, Settings settings, Arrivals arrivals, Sessions sessions, Actions actions) {

    /// Its items, made anew each time it opens, for the recent files change.
    List<MenuItem> items() {
        return List.of(
                taken("Undo", session.undo().lastProperty().get(), "Ctrl+Z", actions::undo),
                taken("Redo", session.undo().nextProperty().get(), "Ctrl+Y", actions::redo),
                new SeparatorMenuItem(),
                MenuItems.item("Open…  (Ctrl+O)", arrivals::choose),
                MenuItems.item("Open a folder…  (Ctrl+Shift+O)", arrivals::chooseFolder),
                recent("Open recent", settings.recentFiles()),
                MenuItems.item("Open the sample run", arrivals::openSample),
                new SeparatorMenuItem(),
                MenuItems.item("Open a session…", sessions::choose),
                recent("Recent sessions", settings.recentSessions()),
                MenuItems.item("Save the session  (Ctrl+S)", sessions::save),
                MenuItems.item("Save the session as…", sessions::saveAs),
                check("Open the last session at the start", settings.reopenLastProperty()),
                new SeparatorMenuItem(),
                MenuItems.item(
                        "Card folders…",
                        () -> FoldersWindow.over(stage, settings.cardFolders()).show()),
                new SeparatorMenuItem(),
                check("List of metrics", settings.sidebarShownProperty()),
                check("Side of the runs", settings.runPanelShownProperty()),
                MenuItems.item(
                        "Follow the system's light or dark",
                        () -> settings.lookProperty().set(Settings.Look.SYSTEM)),
                MenuItems.item("Full screen", actions::toggleFullScreen),
                new SeparatorMenuItem(),
                MenuItems.item("What the rules miss", () -> session.trail().go(new Place.Compare(""))),
                MenuItems.item("Problems and notes", actions::showProblems),
                MenuItems.item("All keys", actions::showKeys),
                MenuItems.item("Quit", () -> Platform.runLater(stage::close)));
    }

    private static MenuItem taken(String word, String deed, String keys, Runnable action) {
        MenuItem item = MenuItems.item(word + (deed.isEmpty() ? "" : ": " + deed) + "  (" + keys + ")", action);
        item.setDisable(deed.isEmpty());
        return item;
    }

    private Menu recent(String title, ObservableList<String> files) {
        Menu recent = new Menu(title);
        for (String file : files) {
            MenuItem item = MenuItems.item(shortened(file), () -> arrivals.open(List.of(Path.of(file))));
            recent.getItems().add(item);
        }
        if (!files.isEmpty()) {
            recent.getItems().addAll(new SeparatorMenuItem(), MenuItems.item("Forget these", files::clear));
        }
        recent.setDisable(files.isEmpty());
        return recent;
    }

    /// The file's name, and the folder it is in.
    private static String shortened(String file) {
        Path path = Path.of(file);
        return path.getParent() == null ? file : path.getFileName() + "  –  " + path.getParent();
    }

    private static MenuItem check(String words, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }
}
