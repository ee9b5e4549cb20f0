package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.LayoutBoundary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What was found on one metric: by which rules, the list, and the one looked at with its numbers.
public final class FindingsView extends VBox {

    /// Border and padding of the list above and below its rows, as its style sheet has them.
    private static final double EDGES = 8;

    /// How high a finding is that is said in one line, in two, in three.
    private static final int[] ROWS = {32, 44, 60};
    private static final int MOST = 240;

    private final Session session;
    private final RulesSwitch rules;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ListView<Finding> list = new ListView<>(findings);
    private final Label onlyRobust = new Label(
            "Watched by the robust rules. This card names no stock detector, so the compatible rules have none for it.");
    private final Label answer = new Label();
    private final Label reason = new Label();
    private final Label scale = new Label();
    private final LayoutBoundary still = new LayoutBoundary(list);
    private final VBox silence = new VBox(4, answer, new LayoutBoundary(reason));
    private final VBox detail = new VBox();
    private final Subscription watching;
    private String card = "";
    private List<Reading> shown = List.of();
    private @Nullable Finding detailed;

    public FindingsView(Session session, Tasks tasks) {
        super(8);
        this.session = session;
        this.rules = new RulesSwitch(session, tasks);
        getStyleClass().add("findings");
        getStylesheets()
                .add(Objects.requireNonNull(FindingsView.class.getResource("findings.css"))
                        .toExternalForm());
        list.setId("alerts");
        list.setAccessibleText("Alerts");
        list.setCellFactory(view -> new FindingCell(finding -> origin(finding.reading())));
        list.getSelectionModel().selectedItemProperty().subscribe(finding -> {
            if (finding != null) {
                session.select(finding);
            }
        });
        answer.getStyleClass().add("answer");
        reason.setWrapText(true);
        reason.getStyleClass().add("cw-muted");
        silence.setId("silence");
        onlyRobust.setWrapText(true);
        onlyRobust.setId("only-robust");
        onlyRobust.getStyleClass().addAll("cw-small", "cw-muted");
        scale.setWrapText(true);
        scale.setId("scale-in-doubt");
        scale.getStyleClass().addAll("cw-small", "cw-muted");
        getChildren().addAll(rules, onlyRobust, still, scale, silence, actions(), new LayoutBoundary(detail));
        watching = session.selectedProperty().subscribe(this::open);
    }

    /// Where one goes from here: to the sliders, or to all rules side by side.
    private HBox actions() {
        Hyperlink tune = new Hyperlink("Tune…");
        tune.setId("tune");
        tune.setOnAction(event -> session.trail().go(new Place.Tune(card)));
        Hyperlink compare = new Hyperlink("Side by side");
        compare.setId("compare");
        compare.setOnAction(event -> session.trail().go(new Place.Compare(card)));
        return new HBox(12, tune, compare);
    }

    /// Lets go of the session; the view is not used again.
    public void close() {
        watching.unsubscribe();
    }

    /// Shows what was found on these columns of a card.
    public void show(String cardId, List<Reading> readings) {
        card = cardId;
        shown = List.copyOf(readings);
        show(rules, !readings.isEmpty());
        session.library().card(cardId).filter(card -> !readings.isEmpty()).ifPresent(card -> {
            rules.show(card);
            show(onlyRobust, !rules.isVisible());
        });
        show(onlyRobust, onlyRobust.isVisible() && !readings.isEmpty());
        findings.setAll(readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .toList());
        boolean any = !findings.isEmpty();
        boolean episodes = findings.stream().anyMatch(finding -> finding.episode() != null);
        int row = ROWS[(episodes ? 1 : 0) + (readings.size() > 1 ? 1 : 0)];
        list.setFixedCellSize(row);
        double height = row * Math.min(MOST / row, findings.size()) + EDGES;
        if (height != list.getPrefHeight()) {
            list.setPrefHeight(height);
            list.setMinHeight(height);
            // in the same frame: the boundary alone would tell the page in the next one
            still.requestLayout();
        }
        show(still, any);
        Optional<Judgement> doubt = readings.stream()
                .map(Reading::judgement)
                .filter(judgement -> judgement.answer() == Judgement.Answer.SHAPE_ONLY)
                .findFirst();
        scale.setText(doubt.map(judgement -> judgement.reason() + ".").orElse(""));
        show(scale, any && doubt.isPresent());
        show(silence, !any && !readings.isEmpty());
        Silence words = Silence.of(readings, this::origin);
        answer.setText((words.calm() ? "● " : "○ ") + words.title());
        if (words.calm() != answer.getStyleClass().contains("calm")) {
            answer.getStyleClass().setAll("label", "answer");
            answer.getStyleClass().addAll(words.calm() ? List.of("calm") : List.of());
        }
        reason.setText(words.words());
        open(session.selectedProperty().get());
    }

    /// Whose a reading is, as far as the readings shown leave that open.
    private String origin(Reading reading) {
        boolean runs = shown.stream().anyMatch(other -> !other.open().equals(reading.open()));
        boolean columns = shown.stream()
                .anyMatch(other ->
                        other.open().equals(reading.open()) && !other.match().equals(reading.match()));
        String run = runs ? reading.open().run().name() : "";
        String column = columns ? session.nameOf(reading.match().column()) : "";
        return run.isEmpty() || column.isEmpty() ? run + column : run + " · " + column;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void open(@Nullable Finding finding) {
        if (finding == null || !findings.contains(finding)) {
            detailed = null;
            detail.getChildren().clear();
            list.getSelectionModel().clearSelection();
            return;
        }
        if (!finding.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(finding);
            // a list that shows all of itself would only be pushed out of sight
            if (findings.size() * list.getFixedCellSize() > list.getPrefHeight() - EDGES) {
                list.scrollTo(finding);
            }
        }
        Finding before = detailed;
        detailed = finding;
        if (before == null || !before.saysTheSameAs(finding)) {
            // rows that are added after it leave what is said of it as it is
            detail.getChildren().setAll(new FindingDetail(finding));
        }
    }
}
