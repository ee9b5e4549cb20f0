package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.match.Match;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.detect.FindingsView;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.PageScroll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The side of the runs: which are open, which of their columns this page shows, and what the detectors say of them.
public final class RunPanel extends StackPane {

    private final Session session;
    private final RunCommands commands;
    private final RunList runs;
    private final DataBar data;
    private final VBox columns = new VBox(8);
    private final FindingsView findings;
    private final VBox verdicts;
    private final VBox filled;
    private final DropHint hint;
    private List<Object> matched = List.of();

    /// @param commands does what the rows ask for
    /// @param tasks    where other rules are tried
    /// @param files    opens files
    public RunPanel(Session session, RunCommands commands, Tasks tasks, FileCommands files) {
        this.session = session;
        this.commands = commands;
        runs = new RunList(session, commands);
        data = new DataBar(commands);
        getStyleClass().add("run-panel");
        getStylesheets()
                .add(Objects.requireNonNull(RunPanel.class.getResource("run.css"))
                        .toExternalForm());
        findings = new FindingsView(session, tasks);
        verdicts = new VBox(8, heading("Alerts"), findings);
        filled = new VBox(
                16,
                new VBox(8, heading("Runs"), runs, new MissingFiles(session, files)),
                data,
                columns,
                verdicts,
                new CrossFindingsView(session, tasks));
        filled.getStyleClass().add("content");
        hint = new DropHint(files);
        getChildren().addAll(new PageScroll(filled), hint);
        session.runs().addListener((ListChangeListener<OpenRun>) change -> showRuns());
        session.missing().addListener((InvalidationListener) missing -> showRuns());
        session.readingsProperty().subscribe(readings -> showPage());
        session.trail().currentProperty().subscribe(place -> showPage());
        session.columnNames().addListener((InvalidationListener) names -> showPage());
        showRuns();
    }

    /// Shows the marks of the runs anew, as after one is followed.
    public void refresh() {
        runs.show();
    }

    private void showRuns() {
        boolean any = !session.runs().isEmpty() || !session.missing().isEmpty();
        hint.setVisible(!any);
        filled.setVisible(any);
        data.show(session.runs());
    }

    private void showPage() {
        boolean onCard = session.trail().current() instanceof Place.Card
                && !session.runs().isEmpty();
        verdicts.setVisible(onCard);
        verdicts.setManaged(onCard);
        if (!(session.trail().current() instanceof Place.Card(String id))) {
            columns.getChildren().clear();
            matched = List.of();
            return;
        }
        List<Reading> readings = session.readings(id);
        List<Object> now = List.of(
                id,
                session.library(),
                session.runs().isEmpty(),
                readings.stream().map(Reading::match).toList(),
                readings.stream().map(reading -> reading.judgement().answer()).toList(),
                names(readings),
                Map.copyOf(session.columnNames()));
        if (!now.equals(matched)) {
            matched = now;
            showColumns(id, readings);
        }
        findings.show(id, readings);
    }

    /// Which columns of the runs this page shows, or that none is.
    private void showColumns(String id, List<Reading> readings) {
        columns.getChildren().clear();
        if (!readings.isEmpty()) {
            columns.getChildren().add(heading("On this page"));
            MetricCard card = session.library().card(id).orElseThrow();
            Map<Match, List<Reading>> ways = readings.stream()
                    .collect(Collectors.groupingBy(Reading::match, LinkedHashMap::new, Collectors.toList()));
            ways.values()
                    .forEach(alike -> columns.getChildren()
                            .add(new MatchView(
                                    alike.getFirst(),
                                    ways.size() == 1 ? "" : names(alike),
                                    session,
                                    card,
                                    commands.columns())));
        } else if (!session.runs().isEmpty()) {
            session.library().card(id).ifPresent(card -> columns.getChildren().add(absent(card)));
        }
    }

    private static String names(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.open().run().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// A card without a column: perhaps one of them is it after all.
    private VBox absent(MetricCard card) {
        Label label = new Label("No column of the open runs is " + card.name() + ".");
        label.setWrapText(true);
        label.getStyleClass().add("cw-muted");
        Hyperlink choose = new Hyperlink("Choose a column…");
        choose.setId("match-choose");
        choose.setOnAction(event -> Chooser.ofColumns(
                        session.runs().stream().map(OpenRun::run).toList(),
                        this::cardOf,
                        column -> commands.columns().map(column, card.id()))
                .showUnder(choose));
        return new VBox(4, label, choose);
    }

    /// The name of the card that a column belongs to by now, or an empty text.
    private String cardOf(String column) {
        return session.runs().stream()
                .flatMap(run -> run.matches().stream())
                .filter(match -> match.column().equals(column))
                .findFirst()
                .flatMap(match -> session.library()
                        .card(match.card())
                        .map(card -> (match.how().isGuess() ? "guessed: " : "now ") + card.name()))
                .orElse("");
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("cw-overline");
        return heading;
    }
}
