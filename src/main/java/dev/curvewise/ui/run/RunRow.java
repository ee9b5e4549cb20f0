package dev.curvewise.ui.run;

import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An open run in the list: its colour, its name, how much it holds, and a way to close it.
final class RunRow extends HBox {

    /// How many colours there are for runs, as in the theme.
    private static final int COLOURS = 8;

    RunRow(OpenRun open, Runnable close) {
        super(8);
        getStyleClass().add("run-row");
        setAlignment(Pos.CENTER_LEFT);
        Run run = open.run();
        Region colour = new Region();
        colour.getStyleClass().add("swatch");
        colour.setStyle("-fx-background-color: -cw-line-" + (open.number() % COLOURS + 1));
        Label name = new Label(run.name());
        name.getStyleClass().add("name");
        Label facts = new Label(String.format(
                "%s · %,d rows · %d columns",
                run.format(), run.rows(), run.columns().size()));
        facts.getStyleClass().addAll("cw-small", "cw-muted");
        VBox words = new VBox(name, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Tooltip.install(words, new Tooltip(run.source()));
        Button shut = new Button();
        shut.setGraphic(new FontIcon(Feather.X));
        shut.getStyleClass().addAll("button-icon", "flat", "small");
        shut.setTooltip(new Tooltip("Close this run"));
        shut.setAccessibleText("Close " + run.name());
        shut.setOnAction(event -> close.run());
        getChildren().addAll(colour, words, shut);
    }
}
