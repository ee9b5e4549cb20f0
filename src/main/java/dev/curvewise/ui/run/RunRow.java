package dev.curvewise.ui.run;

import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.theme.LayoutBoundary;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An open run in the list: its colour and dash, its name, how much it holds, whether it is drawn, and what can be done
/// with it. The row stays while its run is open, so that a name that is being written survives new rows of the file.
final class RunRow extends HBox {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final Session session;
    private final RunCommands commands;
    private final Line swatch = new Line(0, 0, 22, 0);
    private final Label name = new Label();
    private final Label baseline = new Label("baseline");
    private final Button following = new Button();
    private final Label facts = new Label();
    private final HBox title = new HBox(6, name, baseline);
    private final LayoutBoundary counts = new LayoutBoundary(facts);
    private final HBox line = new HBox(6, following, counts);
    private final VBox words = new VBox(title, line);
    private final Tooltip tip = new Tooltip();
    private final ToggleButton eye = new ToggleButton();
    private final Button menu = new Button();
    private OpenRun open;

    RunRow(OpenRun open, Session session, RunCommands commands) {
        super(8);
        this.open = open;
        this.session = session;
        this.commands = commands;
        getStyleClass().add("run-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        swatch.getStyleClass().add("swatch");
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        // long names differ at their ends
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        facts.getStyleClass().addAll("cw-small", "cw-muted");
        facts.setMinWidth(0);
        // as wide as there is room: a file that grows has more to say
        facts.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinHeight(22);
        line.setAlignment(Pos.CENTER_LEFT);
        // as high with the chip as without it
        line.setMinHeight(20);
        HBox.setHgrow(counts, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Tooltip.install(words, tip);
        words.setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename();
            }
        });
        baseline.getStyleClass().addAll("mark-chip", "baseline");
        baseline.setMinWidth(USE_PREF_SIZE);
        following.getStyleClass().setAll("button", "mark-chip", "following");
        following.setMinWidth(USE_PREF_SIZE);
        following.setOnAction(event -> commands.pause(this.open, !commands.isPaused(this.open)));
        eye.getStyleClass().addAll("button-icon", "flat", "small", "eye");
        narrow(eye);
        eye.setOnAction(event -> commands.show(this.open, !session.isShown(this.open)));
        menu.getStyleClass().addAll("run-menu", "button-icon", "flat", "small");
        narrow(menu);
        menu.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        // a menu button would make its menu and its popup at once, for every row
        menu.setOnAction(event -> openMenu());
        getChildren().addAll(swatch, words, eye, menu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        show(open);
    }

    private void openMenu() {
        ContextMenu context = new ContextMenu();
        context.getItems().setAll(new RunMenu(open, session, commands, this, this::rename).items());
        context.show(menu, Side.BOTTOM, 0, 0);
    }

    /// Shows the run as it is now.
    void show(OpenRun now) {
        open = now;
        setUserData(now);
        Run run = now.run();
        boolean shown = session.isShown(now);
        pseudoClassStateChanged(HIDDEN, !shown);
        String dashes = RunColours.dashes(now);
        swatch.setStyle(
                "-fx-stroke: " + RunColours.of(now) + (dashes.isEmpty() ? "" : "; -fx-stroke-dash-array: " + dashes));
        name.setText(run.name());
        boolean compared = session.baseline().filter(now::is).isPresent();
        set(baseline, compared);
        boolean paused = commands.isPaused(now);
        boolean gone = commands.isGone(now);
        set(following, commands.isFollowed(now));
        following.setText(paused ? "❚❚ Paused" : gone ? "○ File gone" : "● Following");
        String press = paused
                ? "Go on following the file"
                : gone
                        ? "The file is gone; should it come back, it is followed again"
                        : "Hold the curve still while the file grows";
        say(following, press);
        following.setAccessibleText(following.getText() + ": " + press);
        following.pseudoClassStateChanged(PAUSED, paused || gone);
        // what grows comes first: the name of a format may be cut
        facts.setText(
                String.format("%,d × %,d · %s", run.logged(), run.columns().size(), run.format()));
        commands.loading(now).ifPresentOrElse(this::load, this::loaded);
        tip.setText(tip(run));
        Feather sign = shown ? Feather.EYE : Feather.EYE_OFF;
        // a click has turned the button already, but not its sign
        if (!(eye.getGraphic() instanceof FontIcon icon && icon.getIconCode() == sign)) {
            icon(eye, sign, shown ? "Switch this run off" : "Switch this run on");
        }
        eye.setSelected(shown);
        String all = "What can be done with " + run.name();
        say(menu, all);
        menu.setAccessibleText(all);
        setAccessibleText("Run " + run.name() + (shown ? "" : ", switched off") + (compared ? ", the baseline" : "")
                + ", " + facts.getText());
    }

    /// How much of the file is read, and a way to stop, in place of the facts: nothing moves when they are known.
    private void load(Job job) {
        facts.setText("the first rows, thinned, while the rest is read");
        if (!words.getChildren().contains(line)) {
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fractionProperty());
        bar.setAccessibleText(job.title());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label percent = new Label();
        percent.getStyleClass().addAll("cw-small", "cw-muted");
        percent.setMinWidth(USE_PREF_SIZE);
        percent.textProperty()
                .bind(job.fractionProperty()
                        .map(done -> done.doubleValue() < 0
                                ? "reading"
                                : done.doubleValue() >= 1
                                        ? "judging"
                                        : String.format("%.0f %%", 100 * done.doubleValue())));
        Button stop = new Button();
        stop.getStyleClass().addAll("button-icon", "flat", "small");
        icon(stop, Feather.X, "Stop reading this file (Esc)");
        stop.setOnAction(event -> job.cancel());
        HBox loading = new HBox(6, bar, percent, stop);
        loading.setAlignment(Pos.CENTER_LEFT);
        loading.getStyleClass().add("loading");
        words.getChildren().set(1, loading);
    }

    private void loaded() {
        if (!words.getChildren().contains(line)) {
            words.getChildren().set(1, line);
        }
    }

    private static String tip(Run run) {
        return String.format(
                "%s%n%,d rows, %d columns%nx axis: %s%nDouble click to rename",
                run.which().isEmpty() ? run.source() : run.source() + " · " + run.which(),
                run.logged(),
                run.columns().size(),
                run.stepColumn() == null ? "row number" : run.stepColumn());
    }

    private static void set(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// As wide in every row, however long the names are.
    private static void narrow(Region button) {
        button.setMinWidth(28);
        button.setPrefWidth(28);
        button.setMaxWidth(28);
    }

    /// Rows of a file that grows are shown many times a second; what stays as it is is not made anew.
    private static void say(ButtonBase button, String words) {
        Tooltip before = button.getTooltip();
        if (before == null) {
            button.setTooltip(new Tooltip(words));
        } else {
            before.setText(words);
        }
    }

    private static void icon(ButtonBase button, Ikon icon, String words) {
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }

    /// Lets the name be written anew, in its place.
    void rename() {
        TextField field = new TextField(open.run().name());
        field.setId("run-name");
        field.setAccessibleText("Name of the run");
        words.getChildren().set(0, field);
        Runnable take = () -> {
            if (!words.getChildren().contains(field)) {
                return;
            }
            words.getChildren().set(0, title);
            String written = field.getText().strip();
            if (!written.isEmpty() && !written.equals(open.run().name())) {
                commands.rename(open, written);
            }
        };
        field.setOnAction(event -> {
            take.run();
            requestFocus();
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                take.run();
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
            case SPACE -> commands.show(open, !session.isShown(open));
            case B -> commands.compareWith(session.baseline().filter(open::is).isPresent() ? null : open);
            case DELETE -> commands.close(List.of(open));
            case UP, DOWN -> {
                int to = event.getCode() == KeyCode.UP ? at - 1 : at + 1;
                if (event.isAltDown()) {
                    commands.move(open, to);
                } else if (to >= 0 && to < session.runs().size()) {
                    getParent().getChildrenUnmodifiable().get(to).requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
