package dev.curvewise.ui.card;

import dev.curvewise.problem.Problem;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Stands beside a page whose file can not be read as it was saved last: what is wrong, where, and what to do.
public final class ProblemBar extends HBox {

    private static final int SHOWN = 3;

    private final VBox words = new VBox(4);

    /// @param all opens the list of all problems
    public ProblemBar(Runnable all) {
        super(16);
        setId("problem-bar");
        getStyleClass().add("problem-bar");
        getStylesheets()
                .add(Objects.requireNonNull(ProblemBar.class.getResource("card.css"))
                        .toExternalForm());
        Label sign = new Label("✚");
        sign.getStyleClass().add("sign");
        Button list = new Button("All problems");
        list.setOnAction(event -> all.run());
        list.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words, list);
        show(List.of());
    }

    /// Shows what is wrong, or takes no room where nothing is.
    public void show(List<Problem> problems) {
        words.getChildren().clear();
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        Label title =
                new Label("There is a mistake in the file of this card. The page shows what could be read of it last.");
        title.getStyleClass().add("cw-heading");
        title.setWrapText(true);
        words.getChildren().add(title);
        problems.stream().limit(SHOWN).forEach(problem -> {
            Label what = new Label(problem.what() + ".");
            what.setWrapText(true);
            Label where =
                    new Label(problem.hint().isEmpty() ? problem.place() : problem.place() + " — " + problem.hint());
            where.setWrapText(true);
            where.getStyleClass().addAll("cw-small", "cw-muted");
            words.getChildren().add(new VBox(2, what, where));
        });
    }
}
