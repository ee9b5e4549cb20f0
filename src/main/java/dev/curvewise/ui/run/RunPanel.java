package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.match.Match;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.detect.CrossFindingsView;
import dev.curvewise.ui.detect.FindingsView;
import dev.curvewise.ui.task.Tasks;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The side of the runs: which are open, which of their columns this page shows, and what the detectors say of them.
public final class RunPanel extends StackPane {

    private final Session session;
    private final VBox runs = new VBox(4);
    private final VBox columns = new VBox(8);
    private final FindingsView findings;
    private final Label alerts = heading("Alerts");
    private final VBox filled;
    private final DropHint hint;

    /// @param tasks  where other rules are tried
    /// @param choose asks for run files
    /// @param sample opens the bundled sample
    public RunPanel(Session session, Tasks tasks, Runnable choose, Runnable sample) {
        this.session = session;
        getStyleClass().add("run-panel");
        getStylesheets()
                .add(Objects.requireNonNull(RunPanel.class.getResource("run.css"))
                        .toExternalForm());
        findings = new FindingsView(session, tasks);
        filled = new VBox(
                16,
                new VBox(8, heading("Runs"), runs),
                columns,
                new VBox(8, alerts, findings),
                new CrossFindingsView(session, tasks));
        filled.getStyleClass().add("content");
        hint = new DropHint(choose, sample);
        ScrollPane scroll = new ScrollPane(filled);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(scroll, hint);
        session.runs().addListener((ListChangeListener<OpenRun>) change -> showRuns());
        session.readingsProperty().subscribe(readings -> showPage());
        session.trail().currentProperty().subscribe(place -> showPage());
        showRuns();
    }

    private void showRuns() {
        runs.getChildren()
                .setAll(session.runs().stream()
                        .map(run -> new RunRow(run, () -> session.close(run)))
                        .toList());
        boolean any = !session.runs().isEmpty();
        hint.setVisible(!any);
        filled.setVisible(any);
    }

    private void showPage() {
        columns.getChildren().clear();
        boolean onCard = session.trail().current() instanceof Place.Card;
        alerts.setVisible(onCard);
        findings.setVisible(onCard);
        findings.setManaged(onCard);
        if (!(session.trail().current() instanceof Place.Card(String id))) {
            return;
        }
        List<Reading> readings = session.readings(id);
        if (!readings.isEmpty()) {
            columns.getChildren().add(heading("On this page"));
            readings.forEach(reading -> columns.getChildren().add(column(reading)));
        } else {
            session.library().card(id).ifPresent(card -> columns.getChildren().add(absent(card)));
        }
        findings.show(id, readings);
    }

    /// Which column is drawn, and how sure that is.
    private static VBox column(Reading reading) {
        Match match = reading.match();
        Label name = new Label(match.column());
        name.getStyleClass().add("cw-mono");
        VBox words = new VBox(2, name);
        String how = match.how().isGuess() ? "A guess. " + match.sentence() : match.sentence();
        if (!how.isBlank()) {
            Label sentence = new Label(how);
            sentence.setWrapText(true);
            sentence.getStyleClass().addAll("cw-small", "cw-muted");
            words.getChildren().add(sentence);
        }
        return words;
    }

    private static Label absent(MetricCard card) {
        Label label = new Label("No column of the open runs is " + card.name() + ".");
        label.setWrapText(true);
        label.getStyleClass().add("cw-muted");
        return label;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("cw-overline");
        return heading;
    }
}
