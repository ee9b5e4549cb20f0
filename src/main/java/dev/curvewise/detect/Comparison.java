package dev.curvewise.detect;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// Two settings on one column: what the second one adds and what it misses. A firing is kept where the same
/// rule fires on the same step; its severity may differ.
public final class Comparison {

    /// A firing that is new, or gone.
    public record Change(Firing firing, boolean gained) {}

    private record Place(String detector, double step) {}

    private final Firings before;
    private final Firings after;
    private final int[] changes;
    private final int size;
    private final int gained;

    private Comparison(Firings before, Firings after, boolean[] keptBefore, boolean[] keptAfter) {
        this.before = before;
        this.after = after;
        this.changes = new int[before.size() + after.size()];
        int b = 0;
        int a = 0;
        int count = 0;
        int added = 0;
        while (b < keptBefore.length || a < keptAfter.length) {
            if (b < keptBefore.length && (a == keptAfter.length || before.step(b) < after.step(a))) {
                if (!keptBefore[b]) {
                    changes[count++] = b << 1;
                }
                b++;
            } else {
                if (!keptAfter[a]) {
                    changes[count++] = a << 1 | 1;
                    added++;
                }
                a++;
            }
        }
        this.size = count;
        this.gained = added;
    }

    /// Compares the firings before a change with those after it.
    public static Comparison of(Firings before, Firings after) {
        boolean[] keptBefore = new boolean[before.size()];
        boolean[] keptAfter = new boolean[after.size()];
        if (before instanceof Trace old && after instanceof Trace now) {
            if (old.isLike(now)) {
                sameRows(old, now, keptBefore, keptAfter);
            }
        } else if (before instanceof Firings.Told && after instanceof Firings.Told) {
            samePlaces(before, after, keptBefore, keptAfter);
        }
        return new Comparison(before, after, keptBefore, keptAfter);
    }

    private static void sameRows(Trace old, Trace now, boolean[] keptBefore, boolean[] keptAfter) {
        int b = 0;
        int a = 0;
        while (b < old.size() && a < now.size()) {
            int rowBefore = old.row(b);
            int rowAfter = now.row(a);
            if (rowBefore == rowAfter) {
                keptBefore[b] = true;
                keptAfter[a] = true;
            }
            b += rowBefore <= rowAfter ? 1 : 0;
            a += rowAfter <= rowBefore ? 1 : 0;
        }
    }

    private static void samePlaces(Firings old, Firings now, boolean[] keptBefore, boolean[] keptAfter) {
        Map<Place, Integer> places = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            places.put(place(old.get(i)), i);
        }
        for (int i = 0; i < now.size(); i++) {
            Integer was = places.get(place(now.get(i)));
            keptAfter[i] = was != null;
            if (was != null) {
                keptBefore[was] = true;
            }
        }
    }

    private static Place place(Firing firing) {
        return new Place(firing.detector(), firing.step());
    }

    /// How many firings only the second setting gives.
    public int gained() {
        return gained;
    }

    /// How many firings only the first setting gives.
    public int lost() {
        return size - gained;
    }

    /// How many firings both settings give.
    public int kept() {
        return after.size() - gained;
    }

    /// All that was gained or lost, in the order of the run; made as it is looked at.
    public List<Change> changes() {
        return new Changes();
    }

    /// The alert behind a change, with all its numbers.
    ///
    /// @param index its place in [#changes()]
    public Alert alert(int index) {
        return isGained(index) ? after.alert(changes[index] >>> 1) : before.alert(changes[index] >>> 1);
    }

    private boolean isGained(int index) {
        return (changes[index] & 1) == 1;
    }

    private final class Changes extends AbstractList<Change> implements RandomAccess {

        @Override
        public Change get(int index) {
            int at = changes[index] >>> 1;
            return isGained(index) ? new Change(after.get(at), true) : new Change(before.get(at), false);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
