package dev.curvewise.ui.app;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// What the program remembers from one time to the next.
public final class Settings {

    /// How the look is chosen.
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final int RECENT = 12;
    private static final int SESSIONS = 8;

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.SYSTEM);
    private final BooleanProperty sidebarShown = new SimpleBooleanProperty(this, "sidebarShown", true);
    private final BooleanProperty runPanelShown = new SimpleBooleanProperty(this, "runPanelShown", true);
    private final BooleanProperty sideBySide = new SimpleBooleanProperty(this, "sideBySide", false);
    private final DoubleProperty textZoom = new SimpleDoubleProperty(this, "textZoom", 1);
    private final BooleanProperty reopenLast = new SimpleBooleanProperty(this, "reopenLast", true);
    private final ObservableList<String> recentSessions = FXCollections.observableArrayList();
    private final StringProperty page = new SimpleStringProperty(this, "page", "");
    private final ObservableList<String> recentFiles = FXCollections.observableArrayList();
    private final ObservableList<String> cardFolders = FXCollections.observableArrayList();
    private final ObservableMap<String, String> columnCards = FXCollections.observableHashMap();
    private final ObservableMap<String, String> columnNames = FXCollections.observableHashMap();
    private final ObservableMap<String, String> restartRules = FXCollections.observableHashMap();
    private final ObservableList<Double> bounds = FXCollections.observableArrayList();

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /// Whether the list on the left is unfolded.
    public BooleanProperty sidebarShownProperty() {
        return sidebarShown;
    }

    /// Whether the side of the runs on the right is unfolded.
    public BooleanProperty runPanelShownProperty() {
        return runPanelShown;
    }

    /// Whether a card's chart shows runs beside the examples instead of over them.
    public BooleanProperty sideBySideProperty() {
        return sideBySide;
    }

    /// How large the text of the pages is set, 1 as it is meant.
    public DoubleProperty textZoomProperty() {
        return textZoom;
    }

    /// Whether what was open the last time is opened at the start.
    public BooleanProperty reopenLastProperty() {
        return reopenLast;
    }

    /// Session files opened or saved before, the latest first.
    public ObservableList<String> recentSessions() {
        return recentSessions;
    }

    /// The id of the card or method last looked at, or an empty string.
    public StringProperty pageProperty() {
        return page;
    }

    /// Files opened before, the latest first.
    public ObservableList<String> recentFiles() {
        return recentFiles;
    }

    /// Folders with cards of the user's own.
    public ObservableList<String> cardFolders() {
        return cardFolders;
    }

    /// The cards the reader chose for columns, by column name; an empty id says that the column has no card.
    public ObservableMap<String, String> columnCards() {
        return columnCards;
    }

    /// The names the reader gave to columns, by the name in the file.
    public ObservableMap<String, String> columnNames() {
        return columnNames;
    }

    /// The rules the reader chose for files whose steps fall back, by file.
    public ObservableMap<String, String> restartRules() {
        return restartRules;
    }

    /// Where the window stood: x, y, width, height and 1 where it filled the screen; empty the first time.
    public ObservableList<Double> bounds() {
        return bounds;
    }

    /// Remembers a file as the latest one opened.
    public void opened(String file) {
        first(recentFiles, file, RECENT);
    }

    /// Where a file or a session was opened or saved last, if it is still there.
    public Optional<File> lastFolder() {
        return Stream.concat(
                        recentFiles.stream().limit(1), recentSessions.stream().limit(1))
                .map(file -> new File(file).getAbsoluteFile().getParentFile())
                .filter(folder -> folder != null && folder.isDirectory())
                .findFirst();
    }

    /// Remembers a session as the latest one opened or saved.
    public void usedSession(String file) {
        first(recentSessions, file, SESSIONS);
    }

    private static void first(ObservableList<String> list, String file, int most) {
        list.remove(file);
        list.addFirst(file);
        if (list.size() > most) {
            list.removeLast();
        }
    }
}
