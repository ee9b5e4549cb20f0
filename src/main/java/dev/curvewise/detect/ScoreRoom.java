package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;

/// Room for the numbers that rules test along a column, used again and again while a slider is dragged: of a
/// long run each move would leave megabytes behind, and collecting them takes longer than a frame.
///
/// Belongs to one thread, and to one who knows what is still looked at.
public final class ScoreRoom {

    private final List<double[]> rooms = new ArrayList<>();

    /// Room that may be written over; what it holds is left from before.
    ///
    /// @param size    how many numbers it has to hold
    /// @param inSight numbers that are still looked at, so that their room is left alone
    public double[] of(int size, List<Series> inSight) {
        rooms.removeIf(room -> room.length != size);
        for (double[] room : rooms) {
            if (inSight.stream().noneMatch(series -> series.isIn(room))) {
                return room;
            }
        }
        double[] more = new double[size];
        rooms.add(more);
        return more;
    }
}
