package dev.curvewise.session;

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
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// The runs that are open: their order, their columns read as metrics, which of them are drawn, and which the others
/// are compared with.
final class OpenRuns {

    private final ObservableList<OpenRun> runs = FXCollections.observableArrayList();
    private final Map<Integer, Map<String, List<Reading>>> readings = new HashMap<>();
    private final ObservableSet<Integer> hidden = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable Integer> baseline = new ReadOnlyObjectWrapper<>(this, "baseline");

    /// The runs in their order.
    ObservableList<OpenRun> list() {
        return runs;
    }

    /// The numbers of the runs that are not drawn.
    ObservableSet<Integer> hidden() {
        return hidden;
    }

    /// The number of the run that the others are compared with, or null.
    ReadOnlyObjectWrapper<@Nullable Integer> baselineProperty() {
        return baseline;
    }

    Optional<OpenRun> baseline() {
        Integer number = baseline.get();
        return runs.stream().filter(run -> Objects.equals(run.number(), number)).findFirst();
    }

    Optional<OpenRun> find(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }

    boolean isShown(OpenRun run) {
        return !hidden.contains(run.number());
    }

    /// What was read of a run, by card id.
    Map<String, List<Reading>> readings(int number) {
        return readings.getOrDefault(number, Map.of());
    }

    /// What was read of the runs that are drawn, in their order, by card id.
    Map<String, List<Reading>> drawn() {
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        runs.stream()
                .filter(this::isShown)
                .forEach(run -> readings(run.number())
                        .forEach((card, list) -> all.computeIfAbsent(card, id -> new ArrayList<>())
                                .addAll(list)));
        all.replaceAll((card, list) -> List.copyOf(list));
        return Map.copyOf(all);
    }

    /// The first colour that no open run has.
    int freeColour() {
        Set<Integer> taken = runs.stream().map(OpenRun::colour).collect(Collectors.toSet());
        return IntStream.iterate(0, colour -> colour + 1)
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElse(0);
    }

    void insert(OpenRun run, Map<String, List<Reading>> its, int at) {
        readings.put(run.number(), of(run, its));
        runs.add(Math.clamp(at, 0, runs.size()), run);
    }

    /// Takes an open run anew; it is one of the list.
    void set(OpenRun run, Map<String, List<Reading>> its) {
        readings.put(run.number(), of(run, its));
        runs.set(indexOf(run), run);
    }

    /// Takes what was found on a run, perhaps before rows were added to it.
    ///
    /// @param judged its columns with the verdicts on them
    void judge(int number, List<Reading> judged) {
        readings.put(number, Verdicts.carried(readings(number), judged));
    }

    /// Takes the columns of a card anew, as other rules see them.
    void setReadings(String card, List<Reading> fresh) {
        fresh.stream()
                .collect(Collectors.groupingBy(reading -> reading.open().number()))
                .forEach((number, its) -> {
                    Map<String, List<Reading>> changed = new LinkedHashMap<>(readings(number));
                    changed.put(card, its);
                    readings.put(number, changed);
                });
    }

    /// The readings of a run that was renamed or recoloured since.
    private static Map<String, List<Reading>> of(OpenRun run, Map<String, List<Reading>> readings) {
        Map<String, List<Reading>> own = new LinkedHashMap<>();
        readings.forEach((card, list) ->
                own.put(card, list.stream().map(reading -> reading.of(run)).toList()));
        return own;
    }

    Optional<ClosedRun> close(OpenRun run) {
        int at = indexOf(run);
        if (at < 0) {
            return Optional.empty();
        }
        boolean compared = Integer.valueOf(run.number()).equals(baseline.get());
        ClosedRun closed = new ClosedRun(runs.get(at), readings(run.number()), at, isShown(run), compared);
        readings.remove(run.number());
        hidden.remove(run.number());
        if (compared) {
            baseline.set(null);
        }
        runs.remove(at);
        return Optional.of(closed);
    }

    /// Moves a run; false where it stands there already.
    boolean move(OpenRun run, int to) {
        int from = indexOf(run);
        int target = Math.clamp(to, 0, Math.max(0, runs.size() - 1));
        if (from < 0 || from == target) {
            return false;
        }
        List<OpenRun> order = new ArrayList<>(runs);
        order.add(target, order.remove(from));
        runs.setAll(order);
        return true;
    }

    private int indexOf(OpenRun run) {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).is(run))
                .findFirst()
                .orElse(-1);
    }
}
