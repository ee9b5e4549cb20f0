package dev.curvewise.ui.card;

import dev.curvewise.session.Place;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list on the left that leads to every page.
final class Sidebar extends VBox {

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private final Label placeholder = new Label();
    private final Consumer<Place> go;
    private final Runnable above;
    private final Runnable enter;
    private KeyCode lastKey = KeyCode.DOWN;
    private boolean following;

    /// @param go    takes the place a click or a key leads to
    /// @param above takes the keyboard when it goes up from the first page
    /// @param enter takes the keyboard when one is done choosing
    Sidebar(Consumer<Place> go, Runnable above, Runnable enter) {
        this.go = go;
        this.above = above;
        this.enter = enter;
        getStyleClass().add("sidebar");
        getStylesheets()
                .add(Objects.requireNonNull(Sidebar.class.getResource("sidebar.css"))
                        .toExternalForm());
        list.setId("contents");
        list.setAccessibleText("Metrics and methods");
        list.setCellFactory(view -> new RowCell());
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("cw-muted");
        list.setPlaceholder(placeholder);
        list.getSelectionModel().selectedItemProperty().addListener((o, before, row) -> follow(row));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    /// Shows these rows and where one is among them.
    ///
    /// @param words what stands there while there are none
    void show(List<Row> shown, Place current, String words) {
        placeholder.setText(words);
        if (!rows.equals(shown)) {
            following = true;
            rows.setAll(shown);
            following = false;
        }
        mark(current);
    }

    /// Shows where one is, without going anywhere.
    void mark(Place current) {
        following = true;
        int at = indexOf(current);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 4));
        }
        following = false;
    }

    /// Goes to the next or the previous page of the list.
    ///
    /// @param direction 1 or -1
    void step(int direction) {
        int at = list.getSelectionModel().getSelectedIndex() + direction;
        while (at >= 0 && at < rows.size()) {
            if (rows.get(at) instanceof Row.Link link) {
                go.accept(link.place());
                return;
            }
            at += direction;
        }
    }

    /// Goes to the first page of the list, where the search left one.
    void first() {
        for (Row row : rows) {
            if (row instanceof Row.Link link) {
                go.accept(link.place());
                return;
            }
        }
    }

    /// Hands the keyboard to the list.
    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            first();
        }
    }

    private int indexOf(Place place) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Link link && link.place().equals(place)) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        lastKey = event.getCode();
        if (event.getCode() == KeyCode.ENTER) {
            enter.run();
            event.consume();
        } else if (event.getCode() == KeyCode.UP
                && list.getSelectionModel().getSelectedIndex() <= 1
                && rows.getFirst() instanceof Row.Heading) {
            above.run();
            event.consume();
        }
    }

    private void follow(@Nullable Row row) {
        if (following) {
            return;
        }
        if (row instanceof Row.Link link) {
            go.accept(link.place());
        } else if (row instanceof Row.Heading) {
            skipHeading();
        }
    }

    /// The arrow keys pass over headings.
    private void skipHeading() {
        int at = list.getSelectionModel().getSelectedIndex();
        int next = lastKey == KeyCode.UP ? at - 1 : at + 1;
        if (next >= 0 && next < rows.size()) {
            list.getSelectionModel().select(next);
        }
    }
}
