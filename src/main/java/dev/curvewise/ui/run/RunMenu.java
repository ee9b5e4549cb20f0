package dev.curvewise.ui.run;

import dev.curvewise.run.Run;
import dev.curvewise.run.StepColumn;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.ui.theme.MenuItems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// What can be done with an open run.
final class RunMenu {

    private final OpenRun open;
    private final Session session;
    private final RunCommands commands;
    private final Node anchor;
    private final Runnable rename;

    RunMenu(OpenRun open, Session session, RunCommands commands, Node anchor, Runnable rename) {
        this.open = open;
        this.session = session;
        this.commands = commands;
        this.anchor = anchor;
        this.rename = rename;
    }

    List<MenuItem> items() {
        int at = session.runs().indexOf(open);
        boolean shown = session.isShown(open);
        boolean baseline = session.baseline().filter(open::equals).isPresent();
        MenuItem up = MenuItems.item("Move up  (Alt+↑)", () -> commands.move(open, at - 1));
        up.setDisable(at <= 0);
        MenuItem down = MenuItems.item("Move down  (Alt+↓)", () -> commands.move(open, at + 1));
        down.setDisable(at >= session.runs().size() - 1);
        MenuItem others = MenuItems.item("Close the others", this::closeOthers);
        others.setDisable(session.runs().size() < 2);
        return List.of(
                MenuItems.item("Rename  (F2)", rename),
                MenuItems.check("Shown  (Space)", shown, () -> commands.show(open, !shown)),
                MenuItems.check(
                        "Baseline to compare with  (B)", baseline, () -> commands.compareWith(baseline ? null : open)),
                MenuItems.check(
                        "Follow the file as it grows",
                        commands.isFollowed(open),
                        () -> commands.follow(open, !commands.isFollowed(open))),
                xAxis(),
                colours(),
                dashes(),
                new SeparatorMenuItem(),
                up,
                down,
                new SeparatorMenuItem(),
                MenuItems.item("Close  (Del)", () -> commands.close(List.of(open))),
                others,
                MenuItems.item("Close all", () -> commands.close(session.runs())));
    }

    private void closeOthers() {
        commands.close(session.runs().stream().filter(other -> !other.is(open)).toList());
    }

    private Menu colours() {
        Menu menu = new Menu("Colour");
        for (int colour = 0; colour < RunColours.COLOURS; colour++) {
            int chosen = colour;
            OpenRun like = open.coloured(colour);
            Line line = new Line(0, 0, 28, 0);
            line.setStyle("-fx-stroke-width: 4; -fx-stroke: " + RunColours.of(like));
            RadioMenuItem item = new RadioMenuItem(RunColours.NAMES.get(colour), line);
            item.setSelected(open.colour() % RunColours.COLOURS == colour);
            item.setOnAction(
                    event -> commands.recolour(open, chosen + open.colour() / RunColours.COLOURS * RunColours.COLOURS));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu dashes() {
        Menu menu = new Menu("Dash");
        for (int dash = 0; dash < RunColours.DASH_NAMES.size(); dash++) {
            OpenRun like = open.coloured(dash * RunColours.COLOURS + open.colour() % RunColours.COLOURS);
            Line line = new Line(0, 0, 40, 0);
            String dashes = RunColours.dashes(like);
            line.setStyle("-fx-stroke-width: 2; -fx-stroke: " + RunColours.of(like)
                    + (dashes.isEmpty() ? "" : "; -fx-stroke-dash-array: " + dashes));
            RadioMenuItem item = new RadioMenuItem(RunColours.DASH_NAMES.get(dash), line);
            item.setSelected(open.colour() / RunColours.COLOURS % RunColours.DASH_NAMES.size() == dash);
            item.setOnAction(event -> commands.recolour(open, like.colour()));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// The columns one would count by first, then row numbers, then any other.
    private Menu xAxis() {
        Menu menu = new Menu("X axis");
        Run run = open.run();
        for (String column : likely(run)) {
            menu.getItems().add(axis(column, column));
        }
        menu.getItems().add(axis("row number", null));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems()
                .add(MenuItems.item(
                        "Another column…",
                        () -> Chooser.ofColumns(List.of(run), column -> "", column -> commands.stepBy(open, column))
                                .showUnder(anchor)));
        return menu;
    }

    private static Set<String> likely(Run run) {
        Set<String> names = new LinkedHashSet<>(StepColumn.candidates(run.columns()));
        List<String> times = new ArrayList<>();
        run.columns().forEach(column -> {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (name.contains("time") || name.contains("elapsed") || name.contains("epoch")) {
                times.add(column.name());
            }
        });
        times.stream().limit(6).forEach(names::add);
        String chosen = run.stepColumn();
        if (chosen != null) {
            names.add(chosen);
        }
        return names;
    }

    private MenuItem axis(String words, @Nullable String column) {
        boolean used = Objects.equals(column, open.run().stepColumn());
        return MenuItems.choice(words, used, () -> commands.stepBy(open, column));
    }
}
