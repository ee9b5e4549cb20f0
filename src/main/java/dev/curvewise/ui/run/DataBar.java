package dev.curvewise.ui.run;

import dev.curvewise.run.tidy.Oddity;
import dev.curvewise.run.tidy.TidyRule;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is odd in the files of the open runs, what was made of it and why, and the other ways to treat it.
final class DataBar extends VBox {

    private final RunCommands commands;
    private @Nullable List<Object> shown;

    DataBar(RunCommands commands) {
        super(8);
        this.commands = commands;
        setId("data");
        getStyleClass().add("data-bar");
    }

    /// Shows what is odd in the files of these runs.
    void show(List<OpenRun> runs) {
        List<OpenRun> odd = runs.stream()
                .filter(run -> run.origin() != null && !oddities(run).isEmpty())
                .toList();
        List<Object> now = odd.stream()
                .<Object>map(run -> List.of(run.number(), source(run), oddities(run)))
                .toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<Source> sources = odd.stream().map(DataBar::source).distinct().toList();
        getChildren()
                .setAll(sources.stream()
                        .map(source -> odd.stream()
                                .filter(run -> source(run).equals(source))
                                .findFirst())
                        .flatMap(Optional::stream)
                        .map(this::file)
                        .toList());
        setVisible(!odd.isEmpty());
        setManaged(!odd.isEmpty());
    }

    private static List<Oddity> oddities(OpenRun run) {
        return Objects.requireNonNull(run.origin()).file().oddities();
    }

    private static Source source(OpenRun run) {
        return Objects.requireNonNull(run.origin()).source();
    }

    private VBox file(OpenRun run) {
        Origin origin = Objects.requireNonNull(run.origin());
        Label name = new Label(name(origin), new FontIcon(Feather.INFO));
        name.getStyleClass().add("file");
        name.setTooltip(new Tooltip(origin.path()));
        VBox box = new VBox(6, name);
        box.getStyleClass().add("odd-file");
        for (Oddity oddity : origin.file().oddities()) {
            box.getChildren().add(oddity(run, oddity));
        }
        return box;
    }

    private static String name(Origin origin) {
        return origin.source().which().isEmpty()
                ? Objects.toString(Path.of(origin.path()).getFileName(), origin.path())
                : origin.file().asItStands().name();
    }

    private VBox oddity(OpenRun run, Oddity oddity) {
        Label found = new Label(oddity.found() + ".");
        found.setWrapText(true);
        found.getStyleClass().add("cw-small");
        Label reason = new Label(oddity.reason() + ".");
        reason.setWrapText(true);
        reason.getStyleClass().addAll("cw-small", "cw-muted");
        return new VBox(2, found, new HBox(ways(run, oddity)), reason);
    }

    private MenuButton ways(OpenRun run, Oddity oddity) {
        TidyRule rule = oddity.rule();
        MenuButton choice = new MenuButton(rule.title());
        choice.setId("odd-" + rule.getClass().getSimpleName());
        choice.getStyleClass().addAll("flat", "small", "ways");
        choice.setTooltip(new Tooltip("Treat it in another way"));
        choice.setAccessibleText(oddity.found() + ". " + rule.title() + ": " + rule.words() + ". " + oddity.reason());
        for (TidyRule way : rule.ways()) {
            RadioMenuItem item = new RadioMenuItem(way.title() + ": " + way.words());
            item.setSelected(way == rule);
            // later: this bar, and with it the menu, gives way to another
            item.setOnAction(event -> Platform.runLater(() -> commands.treat(run, way)));
            choice.getItems().add(item);
        }
        if (oddity.byHand()) {
            MenuItem own = new MenuItem("Let Curvewise choose");
            own.setOnAction(event -> Platform.runLater(() -> commands.treatAsItComes(run, rule)));
            choice.getItems().addAll(new SeparatorMenuItem(), own);
        }
        return choice;
    }
}
