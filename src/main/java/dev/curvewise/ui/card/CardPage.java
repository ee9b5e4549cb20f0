package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.text.InlineMarkdown;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.text.MarkdownView;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The page of a metric: its chart with examples and runs, what one sees, what to look for, and the explanation.
public final class CardPage extends VBox {

    private final MetricCard card;
    private final Session session;
    private final LinkHandler links;
    private final VBox notes = new VBox(16);
    private final MarkdownView body = new MarkdownView();
    private @Nullable CardChart chart;
    private @Nullable ScenarioSwitch choices;
    private final Subscription watching;

    public CardPage(MetricCard card, Session session, LinkHandler links) {
        super(24);
        this.card = card;
        this.session = session;
        this.links = links;
        getStyleClass().add("card-page");
        getStylesheets()
                .add(Objects.requireNonNull(CardPage.class.getResource("card.css"))
                        .toExternalForm());
        getChildren().add(new CardHeader(card));
        addChart();
        addNotes();
        addBody();
        watching = session.readingsProperty()
                .subscribe(readings -> redraw())
                .and(session.selectedProperty().subscribe(finding -> {
                    if (chart != null) {
                        chart.explain(finding);
                    }
                }));
    }

    /// The explanation, for find and zoom.
    public MarkdownView body() {
        return body;
    }

    /// Lets go of the session; the page is not used again.
    public void close() {
        watching.unsubscribe();
    }

    private void addChart() {
        List<Choice> offered = Choice.of(card);
        List<Reading> readings = session.readings(card.id());
        if (offered.isEmpty() && readings.isEmpty()) {
            return;
        }
        CardChart drawn = new CardChart(card, session);
        chart = drawn;
        if (!offered.isEmpty()) {
            ScenarioSwitch chooser = new ScenarioSwitch(offered, offered.getFirst());
            chooser.setId("scenarios");
            chooser.choiceProperty().subscribe(choice -> redraw());
            choices = chooser;
            getChildren().add(chooser);
        }
        getChildren().add(drawn);
    }

    private void redraw() {
        CardChart drawn = chart;
        if (drawn == null) {
            return;
        }
        Choice choice = choices == null
                ? new Choice("", List.of())
                : choices.choiceProperty().get();
        drawn.show(choice, session.readings(card.id()));
        showNotes(choice);
    }

    private void addNotes() {
        GridPane columns = new GridPane(32, 0);
        columns.getStyleClass().add("notes");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        columns.getColumnConstraints().addAll(half, half);
        columns.add(notes, 0, 0);
        if (!card.whatToLookFor().isEmpty()) {
            columns.add(lookFor(), card.scenarios().isEmpty() ? 0 : 1, 0);
        }
        getChildren().add(columns);
    }

    private void showNotes(Choice choice) {
        notes.getChildren().clear();
        if (choice.scenarios().isEmpty()) {
            return;
        }
        notes.getChildren().add(heading("What one sees"));
        for (Scenario scenario : choice.scenarios()) {
            Label name = new Label((scenario.healthy() ? "● " : "✚ ") + scenario.label());
            name.getStyleClass().addAll("scenario-name", scenario.healthy() ? "healthy" : "failing");
            VBox note = new VBox(4, name, new InlineMarkdown(scenario.analysis(), links));
            notes.getChildren().add(note);
        }
    }

    private VBox lookFor() {
        VBox list = new VBox(8, heading("What to look for"));
        for (String line : card.whatToLookFor()) {
            Label dot = new Label("·");
            dot.setMinWidth(8);
            InlineMarkdown text = new InlineMarkdown(line, links);
            HBox.setHgrow(text, Priority.ALWAYS);
            list.getChildren().add(new HBox(8, dot, text));
        }
        return list;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("cw-heading");
        return heading;
    }

    private void addBody() {
        if (card.body().isBlank()) {
            return;
        }
        body.setLinkHandler(links);
        body.setMarkdown(card.body(), null);
        getChildren().add(body);
    }
}
