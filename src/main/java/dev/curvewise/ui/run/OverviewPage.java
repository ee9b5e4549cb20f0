package dev.curvewise.ui.run;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Overview;
import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The open runs at a glance: a small chart for every column, those that need a look first. Only the rows in view are
/// made, so a run may have as many columns as it likes.
public final class OverviewPage extends VBox {

    private static final double LEAST = 224;
    private static final double GAP = 16;
    private static final double SIDES = 64;

    private final Session session;
    private final Overview overview = new Overview();
    private final Label facts = new Label();
    private final TextField filter = new TextField();
    private final CheckBox steps = new CheckBox("Steps and time");
    private final ObservableList<OverviewRow> rows = FXCollections.observableArrayList();
    private final ListView<OverviewRow> list = new ListView<>(rows);
    private final Subscription watching;
    private List<Overview.Group> groups = List.of();

    public OverviewPage(Session session) {
        this.session = session;
        getStyleClass().add("overview");
        getStylesheets()
                .add(Objects.requireNonNull(OverviewPage.class.getResource("overview.css"))
                        .toExternalForm());
        list.setId("overview");
        list.setAccessibleText("Columns of the open runs");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No column matches."));
        list.setCellFactory(view -> new OverviewCell(session.trail()::go));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        filter.textProperty().addListener(text -> read());
        steps.selectedProperty().addListener(chosen -> arrange());
        list.widthProperty().addListener(width -> arrange());
        watching = session.readingsProperty().subscribe(readings -> read());
    }

    /// Lets go of the session; the page is not used again.
    public void close() {
        watching.unsubscribe();
    }

    private HBox header() {
        Label title = new Label("Run overview");
        title.getStyleClass().add("cw-display");
        facts.getStyleClass().add("cw-muted");
        filter.setId("overview-filter");
        filter.setPromptText("Filter columns");
        filter.setAccessibleText("Filter columns by name");
        filter.setPrefWidth(200);
        filter.setMinWidth(120);
        steps.setId("overview-steps");
        steps.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox words = new VBox(4, title, facts);
        words.setMinWidth(0);
        HBox header = new HBox(16, words, space, steps, filter);
        header.setAlignment(Pos.BOTTOM_LEFT);
        header.getStyleClass().add("head");
        return header;
    }

    private void read() {
        groups = overview.of(session, filter.getText().strip());
        List<OpenRun> drawn = session.runs().stream().filter(session::isShown).toList();
        facts.setText(facts(drawn));
        arrange();
    }

    private String facts(List<OpenRun> drawn) {
        int columns = groups.stream().mapToInt(group -> group.items().size()).sum();
        long look = groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.worst().isPresent() || item.broken() > 0)
                .count();
        if (drawn.isEmpty()) {
            return session.runs().isEmpty()
                    ? "No run is open. Drop a run file on the window."
                    : "Every open run is switched off.";
        }
        String runs = drawn.size() == 1 ? drawn.getFirst().run().name() : drawn.size() + " runs";
        String state = look == 0
                ? "nothing stands out"
                : look + (look == 1 ? " of them needs a look" : " of them need a look");
        return runs + "  ·  " + columns + " columns, " + state;
    }

    /// Lays the tiles out in as many rows as the width asks for.
    private void arrange() {
        double width = Math.max(LEAST, list.getWidth() - SIDES - 16);
        int fits = Math.max(1, (int) ((width + GAP) / (LEAST + GAP)));
        double tile = Math.floor((width - (fits - 1) * GAP) / fits);
        if (list.getWidth() <= 0) {
            return;
        }
        List<OverviewRow> all = new ArrayList<>();
        for (Overview.Group group : groups) {
            if (group.name().equals(Overview.STEPS) && !steps.isSelected()) {
                continue;
            }
            all.add(new OverviewRow.Heading(group.name(), group.items().size()));
            for (int i = 0; i < group.items().size(); i += fits) {
                all.add(new OverviewRow.Tiles(
                        group.items().subList(i, Math.min(group.items().size(), i + fits)), tile));
            }
        }
        rows.setAll(all);
    }
}
