package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;

/// The menu behind the dots: everything that has no button of its own.
record MainMenu(Stage stage, Session session, Settings settings, Arrivals arrivals, Actions actions) {

    /// Its items, made anew each time it opens, for the recent files change.
    List<MenuItem> items() {
        return List.of(
                item("Open…", arrivals::choose),
                recent(),
                item("Open the sample run", arrivals::openSample),
                item("Save the session…", arrivals::saveSession),
                item(
                        "Card folders…",
                        () -> FoldersWindow.over(stage, settings.cardFolders()).show()),
                new SeparatorMenuItem(),
                check("List of metrics", settings.sidebarShownProperty()),
                check("Side of the runs", settings.runPanelShownProperty()),
                item(
                        "Follow the system's light or dark",
                        () -> settings.lookProperty().set(Settings.Look.SYSTEM)),
                item("Full screen", actions::toggleFullScreen),
                new SeparatorMenuItem(),
                item("What the rules miss", () -> session.trail().go(new Place.Compare(""))),
                item("Problems and notes", actions::showProblems),
                item("All keys", actions::showKeys),
                item("Quit", () -> Platform.runLater(stage::close)));
    }

    private Menu recent() {
        Menu recent = new Menu("Open recent");
        settings.recentFiles()
                .forEach(file -> recent.getItems().add(item(file, () -> arrivals.open(List.of(Path.of(file))))));
        recent.setDisable(recent.getItems().isEmpty());
        return recent;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem check(String words, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }
}
