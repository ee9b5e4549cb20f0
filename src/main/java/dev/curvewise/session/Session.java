package dev.curvewise.session;

import dev.curvewise.card.Library;
import dev.curvewise.detect.Severity;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private Watch watch = Watch.robust();
    private final ReadOnlyObjectWrapper<Library> library =
            new ReadOnlyObjectWrapper<>(this, "library", new Library(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper libraryRead = new ReadOnlyBooleanWrapper(this, "libraryRead");
    private final ObservableList<OpenRun> runs = FXCollections.observableArrayList();
    private final ObservableList<OpenRun> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsView = FXCollections.unmodifiableObservableList(problems);
    private List<Problem> libraryProblems = List.of();
    private final ReadOnlyObjectWrapper<Map<String, List<Reading>>> readings =
            new ReadOnlyObjectWrapper<>(this, "readings", Map.of());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Map<Integer, Map<String, List<Reading>>> read = new HashMap<>();
    private final ObservableSet<Integer> hidden = FXCollections.observableSet();
    private final ObservableSet<Integer> hiddenView = FXCollections.unmodifiableObservableSet(hidden);
    private final ReadOnlyObjectWrapper<@Nullable Integer> baseline = new ReadOnlyObjectWrapper<>(this, "baseline");
    private final ObservableList<SavedRun> missing = FXCollections.observableArrayList();
    private final ObservableMap<String, String> byHand = FXCollections.observableHashMap();
    private final ObservableMap<String, String> columnNames = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<@Nullable Finding> selected = new ReadOnlyObjectWrapper<>(this, "selected");

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
        List<Reading> still =
                fresh.stream().filter(reading -> runs.contains(reading.open())).toList();
        if (still.isEmpty()) {
            return;
        }
        Finding looked = selected.get();
        if (looked != null && looked.reading().match().card().equals(cardId)) {
            select(null);
        }
        still.stream().map(reading -> reading.open().number()).distinct().forEach(number -> {
            Map<String, List<Reading>> changedOnes = new LinkedHashMap<>(read.getOrDefault(number, Map.of()));
            changedOnes.put(
                    cardId,
                    still.stream()
                            .filter(reading -> reading.open().number() == number)
                            .toList());
            read.put(number, changedOnes);
        });
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
        return read.getOrDefault(run.number(), Map.of()).values().stream()
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

    /// The cards an open run has a column for, with the worst alert of it.
    public Map<String, Optional<Severity>> states() {
        Map<String, Optional<Severity>> states = new LinkedHashMap<>();
        readings.get()
                .forEach((id, list) -> states.put(
                        id, list.stream().flatMap(r -> r.worst().stream()).max(Severity::compareTo)));
        return states;
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
        return insert(run.coloured(freeColour()), itsReadings, runs.size());
    }

    /// Takes a run that was read in a colour and at a place among the runs.
    ///
    /// @param at the place counted from 0; one beyond the ends means the end
    /// @return the run as it is open
    public OpenRun insert(OpenRun run, Map<String, List<Reading>> itsReadings, int at) {
        read.put(run.number(), of(run, itsReadings));
        runs.add(Math.clamp(at, 0, runs.size()), run);
        publish();
        return run;
    }

    /// The first colour that no open run has.
    public int freeColour() {
        Set<Integer> taken = runs.stream().map(OpenRun::colour).collect(Collectors.toSet());
        return IntStream.iterate(0, colour -> colour + 1)
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElse(0);
    }

    /// Takes an open run anew: over other steps, mapped otherwise, or grown. The run of the same number gives way, but
    /// for its name and colour; where it was closed meanwhile nothing happens.
    public void replace(OpenRun fresh, Map<String, List<Reading>> itsReadings) {
        run(fresh.number())
                .ifPresent(before ->
                        set(fresh.coloured(before.colour()).named(before.run().name()), itsReadings));
    }

    /// Gives a run another name.
    public void rename(OpenRun run, String name) {
        run(run.number()).ifPresent(now -> set(now.named(name), read.getOrDefault(now.number(), Map.of())));
    }

    /// Draws a run in another colour.
    public void recolour(OpenRun run, int colour) {
        run(run.number()).ifPresent(now -> set(now.coloured(colour), read.getOrDefault(now.number(), Map.of())));
    }

    private void set(OpenRun run, Map<String, List<Reading>> itsReadings) {
        read.put(run.number(), of(run, itsReadings));
        runs.set(indexOf(run.number()), run);
        publish();
    }

    /// The readings of a run that was renamed or recoloured since.
    private static Map<String, List<Reading>> of(OpenRun run, Map<String, List<Reading>> readings) {
        Map<String, List<Reading>> own = new LinkedHashMap<>();
        readings.forEach((card, list) ->
                own.put(card, list.stream().map(reading -> reading.of(run)).toList()));
        return own;
    }

    /// Lets go of a run.
    ///
    /// @return what opens it again, or nothing where it is not open
    public Optional<ClosedRun> close(OpenRun run) {
        int at = indexOf(run.number());
        if (at < 0) {
            return Optional.empty();
        }
        ClosedRun closed = new ClosedRun(
                runs.get(at),
                read.getOrDefault(run.number(), Map.of()),
                at,
                isShown(run),
                Integer.valueOf(run.number()).equals(baseline.get()));
        read.remove(run.number());
        hidden.remove(run.number());
        if (closed.baseline()) {
            baseline.set(null);
        }
        runs.remove(at);
        publish();
        return Optional.of(closed);
    }

    /// Opens a run again that was closed, where it stood.
    public void reopen(ClosedRun closed) {
        if (!closed.shown()) {
            hidden.add(closed.run().number());
        }
        insert(closed.run(), closed.readings(), closed.place());
        if (closed.baseline()) {
            setBaseline(closed.run());
        }
    }

    /// Lets go of all runs.
    public void closeAll() {
        List.copyOf(runs).forEach(this::close);
    }

    /// Moves a run to another place among the runs; their order is that of the lines and the legend.
    ///
    /// @param to the place counted from 0; one beyond the ends means the end
    public void move(OpenRun run, int to) {
        int from = indexOf(run.number());
        int target = Math.clamp(to, 0, Math.max(0, runs.size() - 1));
        if (from < 0 || from == target) {
            return;
        }
        List<OpenRun> order = new ArrayList<>(runs);
        order.add(target, order.remove(from));
        runs.setAll(order);
        publish();
    }

    /// The numbers of the runs that are open but not drawn.
    public ObservableSet<Integer> hidden() {
        return hiddenView;
    }

    public boolean isShown(OpenRun run) {
        return !hidden.contains(run.number());
    }

    /// Draws a run, or leaves it out while it stays open.
    public void show(OpenRun run, boolean shown) {
        boolean changed = shown ? hidden.remove(run.number()) : hidden.add(run.number());
        if (changed) {
            publish();
        }
    }

    /// The number of the run that the others are compared with, or null.
    public ReadOnlyObjectProperty<@Nullable Integer> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /// The run that the others are compared with.
    public Optional<OpenRun> baseline() {
        Integer number = baseline.get();
        return runs.stream().filter(run -> Objects.equals(run.number(), number)).findFirst();
    }

    /// Marks the run that the others are compared with.
    ///
    /// @param run an open run, or null for none
    public void setBaseline(@Nullable OpenRun run) {
        baseline.set(run == null ? null : run.number());
    }

    /// The open run of a number, as it is now.
    public Optional<OpenRun> run(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
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

    private int indexOf(int number) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    /// Tells what the runs that are drawn hold, in their order. An alert that is looked at is forgotten once the column
    /// it is on is gone.
    private void publish() {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        for (OpenRun run : runs) {
            if (isShown(run)) {
                read.getOrDefault(run.number(), Map.of()).forEach((id, list) -> all.merge(id, list, Session::join));
            }
        }
        Finding looked = selected.get();
        if (looked != null && all.values().stream().noneMatch(list -> list.contains(looked.reading()))) {
            select(null);
        }
        readings.set(Map.copyOf(all));
        revision.set(revision.get() + 1);
    }

    public void report(List<Problem> found) {
        problems.addAll(found);
    }

    public void clearProblems() {
        problems.clear();
    }

    private static List<Reading> join(List<Reading> before, List<Reading> after) {
        List<Reading> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }
}
