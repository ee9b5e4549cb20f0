package dev.curvewise.ui.run;

import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.RestartRule;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import java.util.Locale;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An open run in the list: its colour and dash, its name, how much it holds, whether it is drawn, and what can be done
/// with it.
final class RunRow extends HBox {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final OpenRun open;
    private final Session session;
    private final RunCommands commands;
    private final Label name = new Label();
    private final HBox title = new HBox(6, name);
    private final VBox words = new VBox(title);

    RunRow(OpenRun open, Session session, RunCommands commands) {
        super(8);
        this.open = open;
        this.session = session;
        this.commands = commands;
        getStyleClass().add("run-row");
        setUserData(open);
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        pseudoClassStateChanged(HIDDEN, !session.isShown(open));
        Run run = open.run();
        name.setText(run.name());
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        title.setAlignment(Pos.CENTER_LEFT);
        marks();
        Label facts = new Label(String.format(
                "%s · %,d × %,d", run.format(), run.rows(), run.columns().size()));
        facts.getStyleClass().addAll("cw-small", "cw-muted");
        words.getChildren().add(facts);
        commands.tidied(open)
                .filter(Tidied::hasRestarts)
                .ifPresent(made -> words.getChildren().add(restarts(made)));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Tooltip.install(words, new Tooltip(tip(run)));
        words.setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename();
            }
        });
        setAccessibleText("Run " + run.name() + (session.isShown(open) ? "" : ", switched off"));
        getChildren().addAll(swatch(), words, eye(), menu());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private static String tip(Run run) {
        return String.format(
                "%s%n%,d rows, %d columns%nx axis: %s%nDouble click to rename",
                run.source(),
                run.rows(),
                run.columns().size(),
                run.stepColumn() == null ? "row number" : run.stepColumn());
    }

    private void marks() {
        if (session.baseline().filter(open::equals).isPresent()) {
            title.getChildren().add(mark("baseline", "baseline"));
        }
        if (commands.isFollowed(open)) {
            title.getChildren().add(mark("Following", "following"));
        }
    }

    private static Label mark(String text, String style) {
        Label mark = new Label(text);
        mark.getStyleClass().addAll("mark-chip", style);
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }

    /// Says that the steps fall back and what was made of it, and offers the other ways.
    private MenuButton restarts(Tidied made) {
        MenuButton choice = new MenuButton("Restart: " + made.rule().title().toLowerCase(Locale.ROOT));
        choice.setMinWidth(0);
        choice.setId("restarts");
        choice.getStyleClass().addAll("flat", "small", "restarts");
        choice.setTooltip(new Tooltip(made.reason()));
        choice.setAccessibleText(choice.getText() + ". " + made.reason());
        for (RestartRule rule : RestartRule.values()) {
            RadioMenuItem item = new RadioMenuItem(rule.title() + ": " + rule.words());
            item.setSelected(rule == made.rule());
            // Later: this row, and with it the menu, gives way to others.
            item.setOnAction(event -> Platform.runLater(() -> commands.choose(open, rule)));
            choice.getItems().add(item);
        }
        return choice;
    }

    /// A piece of the run's line, as the charts draw it.
    private Line swatch() {
        Line line = new Line(0, 0, 20, 0);
        line.getStyleClass().add("swatch");
        String dashes = RunColours.dashes(open);
        line.setStyle(
                "-fx-stroke: " + RunColours.of(open) + (dashes.isEmpty() ? "" : "; -fx-stroke-dash-array: " + dashes));
        return line;
    }

    private ToggleButton eye() {
        boolean shown = session.isShown(open);
        ToggleButton eye = new ToggleButton();
        eye.setSelected(shown);
        dress(eye, shown ? Feather.EYE : Feather.EYE_OFF, shown ? "Switch this run off" : "Switch this run on");
        eye.getStyleClass().add("eye");
        eye.setOnAction(event -> session.show(open, !shown));
        return eye;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        dress(menu, Feather.MORE_VERTICAL, "What can be done with " + open.run().name());
        menu.getStyleClass().addAll("no-arrow", "run-menu");
        RunMenu items = new RunMenu(open, session, commands, this, this::rename);
        menu.setOnShowing(event -> menu.getItems().setAll(items.items()));
        menu.getItems().setAll(items.items());
        return menu;
    }

    private static void dress(ButtonBase button, Ikon icon, String words) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setMinWidth(28);
    }

    /// Lets the name be written anew, in its place.
    void rename() {
        TextField field = new TextField(open.run().name());
        field.setId("run-name");
        field.setAccessibleText("Name of the run");
        words.getChildren().set(0, field);
        field.setOnAction(event -> {
            String written = field.getText().strip();
            if (written.isEmpty() || written.equals(open.run().name())) {
                words.getChildren().set(0, title);
            } else {
                commands.rename(open, written);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                words.getChildren().set(0, title);
                requestFocus();
                event.consume();
            }
        });
        field.requestFocus();
        field.selectAll();
    }

    private void press(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        int at = session.runs().indexOf(open);
        switch (event.getCode()) {
            case F2 -> rename();
            case SPACE -> session.show(open, !session.isShown(open));
            case DELETE -> session.close(open);
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                session.move(open, event.getCode() == KeyCode.UP ? at - 1 : at + 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
