package dev.curvewise.ui.app;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of everything that was wrong with what was opened, each with its place and what to do.
final class ProblemPane extends VBox {

    ProblemPane(ObservableList<Problem> problems, Runnable clear, Runnable close) {
        getStyleClass().add("problem-pane");
        Label title = new Label("Problems and notes");
        title.getStyleClass().add("cw-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = Icons.button(Feather.COPY, "Copy all", () -> copy(problems));
        Button empty = Icons.button(Feather.TRASH, "Clear the list", clear);
        Button fold = Icons.button(Feather.CHEVRON_DOWN, "Close the list (Esc)", close);
        HBox head = new HBox(4, title, space, copy, empty, fold);
        head.setAlignment(Pos.CENTER_LEFT);
        ListView<Problem> list = new ListView<>(problems);
        list.setId("problem-list");
        list.setAccessibleText("Problems and notes");
        list.setPlaceholder(new Label("Nothing is wrong."));
        list.setCellFactory(view -> new ProblemCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    private static void copy(ObservableList<Problem> problems) {
        ClipboardContent content = new ClipboardContent();
        content.putString(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The sign of each level, so that colour never speaks alone.
    static String sign(Level level) {
        return switch (level) {
            case ERROR -> "✚";
            case WARNING -> "▲";
            case NOTE -> "•";
        };
    }

    private static final class ProblemCell extends ListCell<Problem> {

        private final Label sign = new Label();
        private final Label what = new Label();
        private final Label where = new Label();
        private final HBox line;

        ProblemCell() {
            sign.setMinWidth(16);
            what.setWrapText(true);
            where.setWrapText(true);
            where.getStyleClass().addAll("cw-small", "cw-muted");
            VBox words = new VBox(2, what, where);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(8, sign, words);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            sign.setText(sign(problem.level()));
            sign.getStyleClass().setAll("label", "sign-" + problem.level().word());
            what.setText(problem.what());
            where.setText(problem.hint().isEmpty() ? problem.place() : problem.place() + " — " + problem.hint());
            setAccessibleText(problem.toString());
            setGraphic(line);
        }
    }
}
