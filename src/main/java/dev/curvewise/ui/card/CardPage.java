package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.detect.EvidencePane;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.text.MarkdownView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page of a metric: its chart with examples and runs, what one sees, what to look for, the explanation, and what
/// to read next.
public final class CardPage extends VBox {

    private final MetricCard card;
    private final Session session;
    private final LinkHandler links;
    private final MarkdownView body = new MarkdownView();
    private final CardNotes notes;
    private final SidesSwitch sides;
    private final KinNotice kin;
    private @Nullable CardChart chart;
    private @Nullable EvidencePane evidence;
    private final Tasks tasks;
    private @Nullable ScenarioSwitch choices;
    private final Subscription watching;
    private final InvalidationListener renamed = names -> redraw();

    /// @param sideBySide whether runs stand beside the examples, remembered
    /// @param tasks      where what lies behind an alert is worked out
    /// @param draw       opens the editor for an example curve of this card
    public CardPage(
            MetricCard card,
            Session session,
            LinkHandler links,
            BooleanProperty sideBySide,
            Tasks tasks,
            Runnable draw) {
        super(24);
        this.tasks = tasks;
        this.card = card;
        this.session = session;
        this.links = links;
        sides = new SidesSwitch(sideBySide);
        notes = new CardNotes(card, links);
        kin = new KinNotice(links, this::redraw);
        getStyleClass().add("card-page");
        getStylesheets()
                .add(Objects.requireNonNull(CardPage.class.getResource("card.css"))
                        .toExternalForm());
        getChildren().add(new CardHeader(card, parent(), links));
        addVariants();
        addChart(draw, sideBySide);
        getChildren().add(notes);
        addBody();
        addEnd();
        session.columnNames().addListener(renamed);
        watching = session.readingsProperty()
                .subscribe(readings -> redraw())
                .and(session.selectedProperty().subscribe(finding -> {
                    if (chart != null) {
                        chart.explain(finding);
                    }
                    if (evidence != null) {
                        evidence.show(readings(), finding);
                    }
                }))
                .and(session.baselineProperty().subscribe((before, now) -> {
                    if (chart != null) {
                        chart.compare();
                    }
                }))
                .and(sideBySide.subscribe(() -> {
                    if (chart != null) {
                        chart.arrange();
                    }
                }));
    }

    public MetricCard card() {
        return card;
    }

    /// The explanation, for find and zoom.
    public MarkdownView body() {
        return body;
    }

    /// The label of what the switch is set to; an empty text where that is what it begins with.
    public String chosen() {
        return choices == null ? "" : choices.chosen();
    }

    /// Sets the switch, where it offers this.
    ///
    /// @param label an empty text means what it begins with
    public void choose(String label) {
        if (choices != null) {
            choices.choose(label);
        }
    }

    /// Lets go of the session; the page is not used again.
    public void close() {
        watching.unsubscribe();
        session.columnNames().removeListener(renamed);
        if (evidence != null) {
            evidence.close();
        }
    }

    private @Nullable MetricCard parent() {
        String id = card.parent();
        return id == null || id.equals(card.id())
                ? null
                : session.library().card(id).orElse(null);
    }

    private List<MetricCard> variants() {
        return session.library().children(card.id());
    }

    private void addVariants() {
        if (!variants().isEmpty()) {
            getChildren().add(new Variants(variants(), session.standings(), links));
        }
    }

    private void addChart(Runnable draw, BooleanProperty sideBySide) {
        List<Choice> offered = Choice.of(card);
        kin.show(Kin.of(card, session).orElse(null));
        getChildren().add(kin);
        HBox tools = new HBox(16, sides, drawButton(draw));
        tools.setAlignment(Pos.CENTER_RIGHT);
        if (!offered.isEmpty()) {
            ScenarioSwitch chooser = new ScenarioSwitch(offered, offered.getFirst());
            chooser.setId("scenarios");
            chooser.choiceProperty().subscribe(choice -> redraw());
            choices = chooser;
            getChildren().add(new BreakingRow(chooser, tools));
        } else if (variants().isEmpty()) {
            // the curves of a landing page are those of its variants
            getChildren().add(tools);
        }
        if (!offered.isEmpty() || !readings().isEmpty()) {
            CardChart drawn = new CardChart(card, session, sideBySide);
            chart = drawn;
            EvidencePane behind =
                    new EvidencePane(card, session, tasks, drawn.curves(), known -> drawn.showKnown(choice(), known));
            evidence = behind;
            getChildren().addAll(drawn, behind);
        }
        HealthyRange.of(card).ifPresent(range -> getChildren().add(new HealthyRangeLine(range, links)));
    }

    private static Button drawButton(Runnable draw) {
        Button button = new Button("Draw a curve…", new FontIcon(Feather.EDIT_2));
        button.setId("draw-curve");
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Draw an example curve for this metric and save it into its card"));
        button.setOnAction(event -> draw.run());
        return button;
    }

    /// The runs' columns of this metric, and those of its relative where one asked for them.
    private List<Reading> readings() {
        List<Reading> all = new ArrayList<>(session.readings(card.id()));
        all.addAll(kin.laid());
        return all;
    }

    private void redraw() {
        kin.show(Kin.of(card, session).orElse(null));
        if (chart != null) {
            chart.show(choice(), readings());
        }
        boolean two = chart != null && chart.hasSides();
        sides.setVisible(two);
        sides.setManaged(two);
        if (evidence != null) {
            evidence.show(readings(), session.selectedProperty().get());
        }
        notes.show(choice());
    }

    private Choice choice() {
        return choices == null
                ? new Choice("", List.of())
                : choices.choiceProperty().get();
    }

    private void addBody() {
        if (card.body().isBlank()) {
            return;
        }
        body.setLinkHandler(links);
        body.setMarkdown(
                card.body(),
                session.library()
                        .path(card)
                        .map(file -> file.resolveSibling(""))
                        .orElse(null));
        getChildren().add(new BodyColumns(body));
    }

    private void addEnd() {
        if (!card.names().isEmpty()) {
            getChildren().add(new LibraryNames(card.names()));
        }
        List<MetricCard> related = card.related().stream()
                .flatMap(id -> session.library().card(id).stream())
                .toList();
        getChildren()
                .addAll(
                        new PageLinks("Read it with", related, links),
                        new PageLinks(
                                "Methods that watch this", session.library().methodsWith(card.id()), links));
        if (!card.sources().isEmpty()) {
            getChildren().add(new SourceList(card.sources(), links));
        }
    }
}
