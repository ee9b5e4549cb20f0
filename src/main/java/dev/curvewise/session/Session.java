package dev.curvewise.session;

import dev.curvewise.card.Library;
import dev.curvewise.detect.Severity;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is open now. Everything is read-only from outside; commands change it. Lives on one thread, the window's.
public final class Session {

    private final Trail trail = new Trail();
    private Watch watch = Watch.robust();
    private final ReadOnlyObjectWrapper<Library> library =
            new ReadOnlyObjectWrapper<>(this, "library", new Library(List.of(), List.of()));
    private final ObservableList<OpenRun> runs = FXCollections.observableArrayList();
    private final ObservableList<OpenRun> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsView = FXCollections.unmodifiableObservableList(problems);
    private List<Problem> libraryProblems = List.of();
    private final ReadOnlyObjectWrapper<Map<String, List<Reading>>> readings =
            new ReadOnlyObjectWrapper<>(this, "readings", Map.of());
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
        Map<String, List<Reading>> all = new LinkedHashMap<>(readings.get());
        all.put(cardId, still);
        readings.set(Map.copyOf(all));
    }

    /// Where one is.
    public Trail trail() {
        return trail;
    }

    public ReadOnlyObjectProperty<Library> libraryProperty() {
        return library.getReadOnlyProperty();
    }

    public Library library() {
        return library.get();
    }

    /// The open runs, in the order they were opened.
    public ObservableList<OpenRun> runs() {
        return runsView;
    }

    /// Everything that was wrong with what was opened, the latest last.
    public ObservableList<Problem> problems() {
        return problemsView;
    }

    /// The columns of all open runs that a card explains, by card id.
    public ReadOnlyObjectProperty<Map<String, List<Reading>>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// The columns of all open runs that are this card's metric.
    public List<Reading> readings(String cardId) {
        return readings.get().getOrDefault(cardId, List.of());
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
        loaded.found().ifPresent(library::set);
    }

    /// Takes a run that was read, with its columns already read as metrics.
    public void open(OpenRun run, Map<String, List<Reading>> itsReadings, List<Problem> itsProblems) {
        report(itsProblems);
        runs.add(run);
        Map<String, List<Reading>> all = new LinkedHashMap<>(readings.get());
        itsReadings.forEach((id, list) -> all.merge(id, list, Session::join));
        readings.set(Map.copyOf(all));
    }

    /// Lets go of a run.
    public void close(OpenRun run) {
        runs.remove(run);
        Finding looked = selected.get();
        if (looked != null && looked.reading().open().equals(run)) {
            select(null);
        }
        Map<String, List<Reading>> left = new LinkedHashMap<>();
        readings.get().forEach((id, list) -> {
            List<Reading> others =
                    list.stream().filter(r -> !r.open().equals(run)).toList();
            if (!others.isEmpty()) {
                left.put(id, others);
            }
        });
        readings.set(Map.copyOf(left));
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
