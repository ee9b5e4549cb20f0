package dev.curvewise.ui.run;

import dev.curvewise.session.Digests;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Overview;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.NextFrame;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The open runs at a glance: a small chart for every column, those that need a look first. Only the rows in view are
/// made, and columns are read in the background, so a run may have as many columns as it likes. A column keeps its
/// place while its file grows, until the reader sorts again.
public final class OverviewPage extends VBox {

    private static final double LEAST = 224;
    private static final double GAP = 16;
    private static final double SIDES = 64;

    /// How long columns are read before what is there is shown, in nanoseconds.
    private static final long PORTION = 120_000_000L;

    private final Session session;
    private final OverviewState state;
    private final Tasks tasks;
    private final OverviewHead head;
    private final OverviewLayout layout = new OverviewLayout();
    private final ObservableList<OverviewRow> rows = FXCollections.observableArrayList();
    private final ListView<OverviewRow> list = new ListView<>(rows);
    private final Label nothing = new Label();
    private final Pace pace = new Pace();
    private final InvalidationListener renamed = names -> readSoon();
    private final NextFrame soon = new NextFrame(this::read);
    private final Subscription watching;
    private List<Overview.Item> items = List.of();
    private List<Object> arrangedFor = List.of();
    private boolean settled;
    private boolean reading;
    private boolean begun;
    private boolean filled;
    private boolean closed;

    public OverviewPage(Session session, OverviewState state, Tasks tasks, ColumnCommands commands) {
        this.session = session;
        this.state = state;
        this.tasks = tasks;
        head = new OverviewHead(state, this::arrange);
        getStyleClass().add("overview");
        getStylesheets()
                .add(Objects.requireNonNull(OverviewPage.class.getResource("overview.css"))
                        .toExternalForm());
        list.setId("overview");
        list.setAccessibleText("Columns of the open runs");
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new OverviewCell(session, commands, pace, this::fold));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(head);
        list.widthProperty().addListener(width -> setOut());
        session.columnNames().addListener(renamed);
        Subscription readings = session.revisionProperty().subscribe(now -> readSoon());
        NextFrame.run(this::begin);
        watching = readings.and(state.orderProperty().subscribe((was, is) -> arrange()))
                .and(state.groupingProperty().subscribe((was, is) -> arrange()))
                .and(state.stepsProperty().subscribe((was, is) -> setOut()));
    }

    /// The frame that shows the page is not held up by what stands on it: the list comes in the next one, the
    /// columns are read in that after it, and then come the rows.
    private void begin() {
        if (!closed) {
            getChildren().add(list);
            NextFrame.run(this::fill);
        }
    }

    private void fill() {
        begun = true;
        if (!closed) {
            read();
            NextFrame.run(() -> {
                filled = true;
                setOut();
            });
        }
    }

    /// Lets go of the session; the page is not used again.
    public void close() {
        closed = true;
        pace.close();
        soon.forget();
        watching.unsubscribe();
        session.columnNames().removeListener(renamed);
    }

    /// Once a frame at most, however often the session changes in it.
    private void readSoon() {
        if (begun && !closed) {
            soon.wish();
        }
    }

    /// Takes the columns as they are now. They are set out anew where there are other columns or other verdicts than
    /// before, not where only rows were added.
    private void read() {
        items = Overview.items(session, state.digests());
        List<Object> now = signature();
        boolean others = !now.equals(arrangedFor);
        if (others) {
            arrangedFor = now;
            settled = false;
        }
        show(others);
        readMissing();
    }

    /// What makes the columns stand as they do, besides how bad they look.
    private List<Object> signature() {
        List<Object> parts = new ArrayList<>();
        session.runs().stream().filter(session::isShown).forEach(open -> {
            parts.add(open.number());
            parts.add(open.origin() == null);
        });
        items.forEach(item -> {
            parts.add(item.title());
            parts.add(item.column());
        });
        return parts;
    }

    /// Columns are set out when they come, by what is known of them, and once more when all of them were read.
    private void show(boolean others) {
        boolean all = items.stream().allMatch(item -> item.lines().stream().allMatch(line -> line.digest() != null));
        if (others || (all && !settled)) {
            arrange();
            settled = all;
        } else {
            layout.renew(items);
            if (settled) {
                head.setStale(layout.differs(order()));
            }
        }
        nothing.setText(items.isEmpty() ? "" : "No column matches.");
        head.show(drawn(), session.runs().isEmpty(), items, all);
    }

    private List<OpenRun> drawn() {
        return session.runs().stream().filter(session::isShown).toList();
    }

    private List<Overview.Group> order() {
        return Overview.groups(
                items, state.orderProperty().get(), state.groupingProperty().get(), head.filter());
    }

    private void arrange() {
        layout.arrange(order());
        head.setStale(false);
        setOut();
    }

    /// Reads a portion of what is not known yet, and goes on until all is.
    private void readMissing() {
        if (reading || closed) {
            return;
        }
        // first what is seen first
        List<Overview.Item> wanted = new ArrayList<>(layout.inOrder());
        wanted.addAll(items);
        Digests.Work work = state.digests().missing(wanted);
        if (work.isEmpty()) {
            return;
        }
        reading = true;
        long end = System.nanoTime() + PORTION;
        tasks.quietly(() -> work.run(() -> System.nanoTime() - end > 0), made -> {
            reading = false;
            state.digests().take(made);
            if (!closed) {
                items = Overview.renewed(items, state.digests());
                show(false);
                readMissing();
            }
        });
    }

    private void fold(String group) {
        if (!state.folded().remove(group)) {
            state.folded().add(group);
        }
        setOut();
    }

    /// Lays the tiles out in as many rows as the width asks for.
    private void setOut() {
        if (filled && list.getWidth() > 0) {
            double width = Math.max(LEAST, list.getWidth() - SIDES - 16);
            List<OverviewRow> fresh = layout.rows(
                    width, LEAST, GAP, state.folded(), state.stepsProperty().get());
            if (!fresh.equals(rows)) {
                rows.setAll(fresh);
            }
        }
    }
}
