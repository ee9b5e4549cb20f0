package dev.curvewise.session;

import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What is open now. Everything is read-only from outside; commands change it. Lives on one thread, the window's.
public final class Session {

    private final Trail trail = new Trail();
    private final Undo undo = new Undo();
    private Watch watch;
    private final ReadOnlyObjectWrapper<Library> library =
            new ReadOnlyObjectWrapper<>(this, "library", new Library(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper libraryRead = new ReadOnlyBooleanWrapper(this, "libraryRead");
    private final OpenRuns runs = new OpenRuns();
    private final ObservableList<OpenRun> runsView = FXCollections.unmodifiableObservableList(runs.list());
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsView = FXCollections.unmodifiableObservableList(problems);
    private List<Problem> libraryProblems = List.of();
    private final ReadOnlyObjectWrapper<Map<String, List<Reading>>> readings =
            new ReadOnlyObjectWrapper<>(this, "readings", Map.of());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ObservableSet<Integer> hiddenView = FXCollections.unmodifiableObservableSet(runs.hidden());
    private final ObservableList<SavedRun> missing = FXCollections.observableArrayList();
    private final ObservableMap<String, String> byHand = FXCollections.observableHashMap();
    private final ObservableMap<String, String> columnNames = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<@Nullable Finding> selected = new ReadOnlyObjectWrapper<>(this, "selected");

    /// Watches by the robust rules.
    public Session() {
        this(Watch.robust());
    }

    /// @param watch the rules the metrics are watched by at first
    public Session(Watch watch) {
        this.watch = watch;
    }

    /// The rules the metrics are watched by.
    public Watch watch() {
        return watch;
    }

    /// Watches by other rules from now on.
    ///
    /// @param cardId the card whose rules changed
    /// @param fresh  its columns as the new rules see them; those whose run was closed meanwhile are left out
    public void watch(Watch changed, String cardId, List<Reading> fresh) {
        watch = changed;
        List<Reading> still = fresh.stream()
                .filter(reading -> runs.list().contains(reading.open()))
                .toList();
        if (still.isEmpty()) {
            return;
        }
        Finding looked = selected.get();
        if (looked != null && looked.reading().match().card().equals(cardId)) {
            select(null);
        }
        runs.setReadings(cardId, still);
        publish();
    }

    /// Where one is.
    public Trail trail() {
        return trail;
    }

    /// What was done to the open runs and can be taken back.
    public Undo undo() {
        return undo;
    }

    public ReadOnlyObjectProperty<Library> libraryProperty() {
        return library.getReadOnlyProperty();
    }

    public Library library() {
        return library.get();
    }

    /// Whether a library was read at all; before that there are no pages yet.
    public boolean libraryRead() {
        return libraryRead.get();
    }

    /// As [#libraryRead()], to be listened to.
    public ReadOnlyBooleanProperty libraryReadProperty() {
        return libraryRead.getReadOnlyProperty();
    }

    /// The open runs, in the order the reader gave them: at first that in which they were opened.
    public ObservableList<OpenRun> runs() {
        return runsView;
    }

    /// Everything that was wrong with what was opened, the latest last.
    public ObservableList<Problem> problems() {
        return problemsView;
    }

    /// The columns of all runs that are drawn and that a card explains, by card id.
    public ReadOnlyObjectProperty<Map<String, List<Reading>>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// Grows whenever the runs that are drawn, or what they hold, changed; also where no card explains a column of
    /// theirs.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The columns of all open runs that are this card's metric.
    public List<Reading> readings(String cardId) {
        return readings.get().getOrDefault(cardId, List.of());
    }

    /// The columns of one run that a card explains, whether it is drawn or not.
    public List<Reading> readingsOf(OpenRun run) {
        return runs.readings(run.number()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The alert that is looked at, or null.
    public ReadOnlyObjectProperty<@Nullable Finding> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Looks at an alert.
    ///
    /// @param finding the alert, or null to look at none
    public void select(@Nullable Finding finding) {
        selected.set(finding);
    }

    /// The cards an open run has a column for, and how they stand.
    public Map<String, Standing> standings() {
        Map<String, Standing> standings = new LinkedHashMap<>();
        readings.get().forEach((id, list) -> standings.put(id, Standing.of(list)));
        return standings;
    }

    /// Takes a library that was read; what was wrong with the one before is forgotten.
    public void setLibrary(Loaded<Library> loaded) {
        problems.removeAll(libraryProblems);
        libraryProblems = loaded.problems();
        report(libraryProblems);
        libraryRead.set(true);
        loaded.found().ifPresent(library::set);
    }

    /// Takes a run that was read, with its columns already read as metrics. It comes last and gets the first colour
    /// that no open run has.
    ///
    /// @return the run as it is open
    public OpenRun open(OpenRun run, Map<String, List<Reading>> itsReadings, List<Problem> itsProblems) {
        report(itsProblems);
        return insert(run.coloured(freeColour()), itsReadings, runsView.size());
    }

    /// Takes a run that was read in a colour and at a place among the runs.
    ///
    /// @param at the place counted from 0; one beyond the ends means the end
    /// @return the run as it is open
    public OpenRun insert(OpenRun run, Map<String, List<Reading>> itsReadings, int at) {
        runs.insert(run, itsReadings, at);
        publish();
        return run;
    }

    /// The first colour that no open run has.
    public int freeColour() {
        return runs.freeColour();
    }

    /// Takes an open run anew: over other steps, mapped otherwise, or grown. The run of the same number gives way, but
    /// for its name and colour; where it was closed meanwhile nothing happens.
    public void replace(OpenRun fresh, Map<String, List<Reading>> itsReadings) {
        run(fresh.number())
                .ifPresent(before ->
                        set(fresh.coloured(before.colour()).named(before.run().name()), itsReadings));
    }

    /// As [#replace], but under the name it comes with.
    public void take(OpenRun fresh, Map<String, List<Reading>> itsReadings) {
        run(fresh.number()).ifPresent(before -> set(fresh.coloured(before.colour()), itsReadings));
    }

    /// Takes what was found on the columns of a run, perhaps before rows were added to it.
    ///
    /// @param judged its columns with the verdicts on them; those it no longer has are left out
    public void judge(int number, Map<String, List<Reading>> judged) {
        if (run(number).isPresent()) {
            runs.judge(number, judged.values().stream().flatMap(List::stream).toList());
            publish();
        }
    }

    /// Gives a run another name.
    public void rename(OpenRun run, String name) {
        run(run.number()).ifPresent(now -> set(now.named(name), runs.readings(now.number())));
    }

    /// Draws a run in another colour.
    public void recolour(OpenRun run, int colour) {
        run(run.number()).ifPresent(now -> set(now.coloured(colour), runs.readings(now.number())));
    }

    private void set(OpenRun run, Map<String, List<Reading>> itsReadings) {
        runs.set(run, itsReadings);
        publish();
    }

    /// Lets go of a run.
    ///
    /// @return what opens it again, or nothing where it is not open
    public Optional<ClosedRun> close(OpenRun run) {
        Optional<ClosedRun> closed = runs.close(run);
        closed.ifPresent(gone -> publish());
        return closed;
    }

    /// Opens a run again that was closed, where it stood.
    public void reopen(ClosedRun closed) {
        if (!closed.shown()) {
            runs.hidden().add(closed.run().number());
        }
        insert(closed.run(), closed.readings(), closed.place());
        if (closed.baseline()) {
            setBaseline(closed.run());
        }
    }

    /// Lets go of all runs.
    public void closeAll() {
        List.copyOf(runsView).forEach(this::close);
    }

    /// Moves a run to another place among the runs; their order is that of the lines and the legend.
    ///
    /// @param to the place counted from 0; one beyond the ends means the end
    public void move(OpenRun run, int to) {
        if (runs.move(run, to)) {
            publish();
        }
    }

    /// The numbers of the runs that are open but not drawn.
    public ObservableSet<Integer> hidden() {
        return hiddenView;
    }

    public boolean isShown(OpenRun run) {
        return runs.isShown(run);
    }

    /// Draws a run, or leaves it out while it stays open.
    public void show(OpenRun run, boolean shown) {
        boolean changed =
                shown ? runs.hidden().remove(run.number()) : runs.hidden().add(run.number());
        if (changed) {
            publish();
        }
    }

    /// The number of the run that the others are compared with, or null.
    public ReadOnlyObjectProperty<@Nullable Integer> baselineProperty() {
        return runs.baselineProperty().getReadOnlyProperty();
    }

    /// The run that the others are compared with.
    public Optional<OpenRun> baseline() {
        return runs.baseline();
    }

    /// Marks the run that the others are compared with.
    ///
    /// @param run an open run, or null for none
    public void setBaseline(@Nullable OpenRun run) {
        runs.baselineProperty().set(run == null ? null : run.number());
    }

    /// The open run of a number, as it is now.
    public Optional<OpenRun> run(int number) {
        return runs.find(number);
    }

    /// The cards the reader chose for columns, by column name; an empty id says that the column has no card.
    public ObservableMap<String, String> byHand() {
        return byHand;
    }

    /// The runs of a session whose files were not found or could not be read. They stay in it until they are given up.
    public ObservableList<SavedRun> missing() {
        return missing;
    }

    /// The names the reader gave to columns, by the name in the file; the same for every run.
    public ObservableMap<String, String> columnNames() {
        return columnNames;
    }

    /// What a column is called: as the reader wishes, else as the file does.
    public String nameOf(String column) {
        return columnNames.getOrDefault(column, column);
    }

    /// Tells what the runs that are drawn hold, in their order. An alert that is looked at stays so while its column
    /// grows, and is forgotten once it or its column is gone.
    private void publish() {
        Map<String, List<Reading>> all = runs.drawn();
        Finding looked = selected.get();
        if (looked != null && all.values().stream().noneMatch(list -> list.contains(looked.reading()))) {
            select(all.values().stream()
                    .flatMap(List::stream)
                    .flatMap(reading -> reading.findings().stream())
                    .filter(looked::isLike)
                    .findFirst()
                    .orElse(null));
        }
        readings.set(all);
        revision.set(revision.get() + 1);
    }

    public void report(List<Problem> found) {
        problems.addAll(found);
    }

    public void clearProblems() {
        problems.clear();
    }
}
