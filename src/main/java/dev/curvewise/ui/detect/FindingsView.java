package dev.curvewise.ui.detect;

import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The alerts of one metric: their list, and the one looked at with its numbers.
public final class FindingsView extends VBox {

    private static final int ROW = 32;
    private static final int MOST_ROWS = 7;

    private final Session session;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ListView<Finding> list = new ListView<>(findings);
    private final Label nothing = new Label();
    private final VBox detail = new VBox();
    private final Subscription watching;

    public FindingsView(Session session) {
        super(8);
        this.session = session;
        getStyleClass().add("findings");
        getStylesheets()
                .add(Objects.requireNonNull(FindingsView.class.getResource("findings.css"))
                        .toExternalForm());
        list.setId("alerts");
        list.setAccessibleText("Alerts");
        list.setCellFactory(view -> new FindingCell());
        list.setFixedCellSize(ROW);
        list.getSelectionModel().selectedItemProperty().subscribe(finding -> {
            if (finding != null) {
                session.select(finding);
            }
        });
        nothing.setWrapText(true);
        nothing.getStyleClass().add("cw-muted");
        getChildren().addAll(list, nothing, detail);
        watching = session.selectedProperty().subscribe(this::open);
    }

    /// Lets go of the session; the view is not used again.
    public void close() {
        watching.unsubscribe();
    }

    /// Shows the alerts of these columns.
    public void show(List<Reading> readings) {
        findings.setAll(readings.stream()
                .flatMap(reading -> reading.alerts().stream().map(alert -> new Finding(reading, alert)))
                .toList());
        boolean any = !findings.isEmpty();
        list.setVisible(any);
        list.setManaged(any);
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, findings.size()) + 2);
        list.setMinHeight(list.getPrefHeight());
        nothing.setVisible(!any);
        nothing.setManaged(!any);
        nothing.setText(silence(readings));
        open(session.selectedProperty().get());
    }

    private void open(@Nullable Finding finding) {
        detail.getChildren().clear();
        if (finding == null || !findings.contains(finding)) {
            list.getSelectionModel().clearSelection();
            return;
        }
        if (!finding.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(finding);
            list.scrollTo(finding);
        }
        detail.getChildren().add(new FindingDetail(finding));
    }

    /// No alert is an answer that needs its reason: "nothing found" and "nobody looked" are not the same.
    private static String silence(List<Reading> readings) {
        if (readings.isEmpty()) {
            return "No open run has a column for this metric.";
        }
        Reading reading = readings.getFirst();
        DetectorSettings detector = reading.detector();
        if (detector == null) {
            return "No detector watches this metric.";
        }
        return detector.kind().title() + " saw " + Figures.number(reading.seen()) + " values and found nothing.";
    }
}
