package dev.curvewise.plot;

import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// Steps that all lie equally far apart, so that a step's index can be computed without reading the column: reading it
/// at a thousand places far apart costs more than all the rest of drawing a line.
///
/// @param first the first step
/// @param every the distance between two, above 0
record EvenSteps(double first, double every) {

    /// The even steps of a series, or null where it has less than three or they are not even to the last bit.
    static @Nullable EvenSteps of(Series series) {
        int size = series.size();
        if (size < 3) {
            return null;
        }
        double first = series.step(0);
        double every = series.step(1) - first;
        if (!(every > 0)) {
            return null;
        }
        for (int i = 0; i < size; i++) {
            if (series.step(i) != first + i * every) {
                return null;
            }
        }
        return new EvenSteps(first, every);
    }

    double step(double index) {
        return first + index * every;
    }

    /// The index of the first step not below `step`, which may lie before or after the column.
    int firstAtOrAfter(double step) {
        double index = Math.ceil((step - first) / every);
        // the division may have rounded across a whole number
        if (step(index) < step) {
            index++;
        } else if (step(index - 1) >= step) {
            index--;
        }
        return (int) index;
    }
}
