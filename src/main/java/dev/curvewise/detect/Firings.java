package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import java.util.List;
import java.util.OptionalDouble;

/// Every firing of a rule on a column, in its order. There may be very many of them, so they are only described
/// and explained one by one, when somebody looks.
public sealed interface Firings permits Trace, Firings.Told {

    /// Firings that were explained when they came.
    record Told(List<Alert> alerts) implements Firings {

        public Told {
            alerts = List.copyOf(alerts);
        }

        @Override
        public int size() {
            return alerts.size();
        }

        @Override
        public double step(int index) {
            return alerts.get(index).step();
        }

        @Override
        public Severity severity(int index) {
            return alerts.get(index).severity();
        }

        @Override
        public Firing get(int index) {
            return Firing.of(alerts.get(index));
        }

        @Override
        public Alert alert(int index) {
            return alerts.get(index);
        }
    }

    /// How many there are.
    int size();

    /// The step of one.
    double step(int index);

    /// How much one matters.
    Severity severity(int index);

    /// One as a list shows it.
    Firing get(int index);

    /// One with all its numbers.
    Alert alert(int index);

    /// All with all their numbers.
    List<Alert> alerts();

    /// How many there are of a severity.
    default int count(Severity severity) {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += severity(i) == severity ? 1 : 0;
        }
        return count;
    }

    /// The earliest step of all.
    default OptionalDouble first() {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            first = Math.min(first, step(i));
        }
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(first);
    }
}
