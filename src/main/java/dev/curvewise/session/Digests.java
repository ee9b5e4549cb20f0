package dev.curvewise.session;

import dev.curvewise.match.Transform;
import dev.curvewise.run.Column;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// The digests of the columns of open runs that were made so far. An old one stands until its column's new one is
/// there, so that nothing flickers while a file grows. Lives on one thread; only [Work#run] is meant for others.
public final class Digests {

    private record Key(int run, String column) {}

    /// A column that waits for its digest.
    private record Wish(OpenRun open, Column column, Transform transform) {}

    /// Digests to be made, on any thread.
    public static final class Work {
        private final Map<Key, Wish> wishes;
        private final Map<Key, Digest> made = new LinkedHashMap<>();

        private Work(Map<Key, Wish> wishes) {
            this.wishes = wishes;
        }

        /// Whether there is nothing to be made.
        public boolean isEmpty() {
            return wishes.isEmpty();
        }

        /// Makes a few, and stops when asked to.
        public Work run(BooleanSupplier enough) {
            for (Map.Entry<Key, Wish> wish : wishes.entrySet()) {
                if (enough.getAsBoolean()) {
                    break;
                }
                Wish asked = wish.getValue();
                made.put(wish.getKey(), Digest.of(asked.open(), asked.column(), asked.transform()));
            }
            return this;
        }
    }

    private final Map<Key, Digest> known = new HashMap<>();

    Optional<Digest> find(OpenRun open, Column column) {
        return Optional.ofNullable(known.get(new Key(open.number(), column.name())));
    }

    /// What is missing or out of date, the first columns first.
    ///
    /// @param items the columns; one may be among them twice
    public Work missing(List<Overview.Item> items) {
        Map<Key, Wish> wishes = new LinkedHashMap<>();
        for (Overview.Item item : items) {
            for (Overview.Line line : item.lines()) {
                if (!line.isFresh()) {
                    Key key = new Key(line.open().number(), item.column());
                    wishes.put(key, new Wish(line.open(), line.column(), line.transform()));
                }
            }
        }
        return new Work(wishes);
    }

    /// Takes what was made.
    public void take(Work work) {
        known.putAll(work.made);
    }

    /// Forgets the columns of runs that are closed.
    void keepOnly(List<OpenRun> open) {
        Set<Integer> numbers = open.stream().map(OpenRun::number).collect(Collectors.toSet());
        known.keySet().removeIf(key -> !numbers.contains(key.run()));
    }
}
