package dev.curvewise.ui.chart;

import dev.curvewise.plot.XChoice;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Chooses a column for the x axis from a list that narrows as one types.
final class ColumnPane extends VBox {

    private final ListView<XChoice> list;
    private final TextField search = new TextField();
    private final Consumer<XChoice> choose;
    private Runnable onTaken = () -> {};

    ColumnPane(List<XChoice> choices, Consumer<XChoice> choose) {
        super(12);
        this.choose = choose;
        getStyleClass().add("curve-pane");
        Label title = new Label("Column on the x axis");
        title.getStyleClass().add("head");
        FilteredList<XChoice> found = new FilteredList<>(FXCollections.observableArrayList(choices));
        list = new ListView<>(found);
        list.setId("x-columns");
        list.setAccessibleText("Columns");
        list.setPrefSize(320, 240);
        list.setPlaceholder(new Label("No column has that in its name."));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> take());
        search.setId("x-search");
        search.setPromptText("Part of its name");
        search.setAccessibleText("Part of the column's name");
        search.textProperty().subscribe(text -> {
            String part = text.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(choice -> choice.name().toLowerCase(Locale.ROOT).contains(part));
            list.getSelectionModel().selectFirst();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getChildren().addAll(title, search, list);
    }

    void setOnTaken(Runnable action) {
        onTaken = action;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            list.requestFocus();
            event.consume();
        }
    }

    private void take() {
        XChoice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            choose.accept(chosen);
            onTaken.run();
        }
    }

    private static final class Cell extends ListCell<XChoice> {
        @Override
        protected void updateItem(XChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.name());
        }
    }
}
