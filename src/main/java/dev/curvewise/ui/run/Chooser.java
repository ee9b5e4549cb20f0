package dev.curvewise.ui.run;

import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A small list to choose from, narrowed as one types.
final class Chooser extends Overlay {

    /// A choice.
    ///
    /// @param label what it says
    /// @param note  what is said of it more quietly; may be empty
    /// @param words what it is found by, in small letters
    /// @param value what is chosen by it
    record Entry(String label, String note, String words, String value) {}

    private final TextField search = new TextField();
    private final ListView<Entry> list;
    private final Consumer<String> choose;

    /// @param question stands in the empty search field
    /// @param choose   takes the value that is chosen
    Chooser(String question, List<Entry> entries, Consumer<String> choose) {
        this.choose = choose;
        FilteredList<Entry> found = new FilteredList<>(FXCollections.observableArrayList(entries));
        list = new ListView<>(found);
        list.setId("choices");
        list.setAccessibleText(question);
        list.setPrefSize(320, 280);
        list.setPlaceholder(new Label("Nothing matches."));
        list.setCellFactory(view -> new Cell());
        search.setId("choice-search");
        search.setPromptText(question);
        search.setAccessibleText(question);
        search.textProperty().subscribe(text -> {
            found.setPredicate(entry -> matches(entry, text));
            list.getSelectionModel().selectFirst();
        });
        getChildren().addAll(search, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnMouseClicked(event -> take());
    }

    /// A choice among all cards.
    static Chooser ofCards(Library library, Consumer<String> choose) {
        List<Entry> entries = library.cards().stream()
                .map(card -> new Entry(
                        card.name(),
                        card.category(),
                        (card.id() + " " + card.name() + " " + String.join(" ", card.aliases()) + " "
                                        + card.names().stream()
                                                .map(LogName::name)
                                                .collect(Collectors.joining(" ")))
                                .toLowerCase(Locale.ROOT),
                        card.id()))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
        return new Chooser("Which metric is it?", entries, choose);
    }

    /// A choice among the columns of runs.
    ///
    /// @param note what is said of a column by its name
    static Chooser ofColumns(List<Run> runs, UnaryOperator<String> note, Consumer<String> choose) {
        List<Entry> entries = runs.stream()
                .flatMap(run -> run.columns().stream())
                .map(Column::name)
                .distinct()
                .map(name -> new Entry(name, note.apply(name), name.toLowerCase(Locale.ROOT), name))
                .toList();
        return new Chooser("Which column?", entries, choose);
    }

    /// Opens it under a control.
    void showUnder(Node node) {
        open(node, search);
    }

    private static boolean matches(Entry entry, String text) {
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!entry.words().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hide();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            list.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private void take() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            hide();
            choose.accept(entry.value());
        }
    }

    private static final class Cell extends ListCell<Entry> {

        Cell() {
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphicTextGap(12);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.label());
            Label note = new Label(empty || entry == null ? "" : entry.note());
            note.getStyleClass().addAll("cw-small", "cw-muted");
            setGraphic(note.getText().isEmpty() ? null : note);
        }
    }
}
