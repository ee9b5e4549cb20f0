package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import java.util.HashMap;
import java.util.Map;

/// Firings of any two rules, compared by rule and step.
final class PlaceComparison implements Comparison {

    private record Place(String detector, double step) {}

    private final Firings before;
    private final Firings after;
    private final int[] changes;
    private final int size;
    private final int gained;

    private PlaceComparison(Firings before, Firings after, boolean[] keptBefore, boolean[] keptAfter) {
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

    static PlaceComparison of(Firings before, Firings after) {
        boolean[] keptBefore = new boolean[before.size()];
        boolean[] keptAfter = new boolean[after.size()];
        if (before instanceof Firings.Told && after instanceof Firings.Told) {
            samePlaces(before, after, keptBefore, keptAfter);
        }
        return new PlaceComparison(before, after, keptBefore, keptAfter);
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

    @Override
    public int gained() {
        return gained;
    }

    @Override
    public int lost() {
        return size - gained;
    }

    @Override
    public int kept() {
        return after.size() - gained;
    }

    @Override
    public Change change(int index) {
        int at = changes[index] >>> 1;
        return isGained(index) ? new Change(after.get(at), true) : new Change(before.get(at), false);
    }

    @Override
    public Alert alert(int index) {
        return isGained(index) ? after.alert(changes[index] >>> 1) : before.alert(changes[index] >>> 1);
    }

    private boolean isGained(int index) {
        return (changes[index] & 1) == 1;
    }
}
