package dev.curvewise.ui.card.draw;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A curve being drawn: points by step. Immutable; every change is another sketch.
///
/// @param points the points, their steps rising
record Sketch(List<Point> points) {

    /// One point.
    record Point(double step, double value) {}

    private static final int FRESH = 11;

    Sketch {
        points = points.stream().sorted(Comparator.comparingDouble(Point::step)).toList();
    }

    /// A level line to begin with.
    static Sketch level(Range steps, double value) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < FRESH; i++) {
            points.add(new Point(steps.low() + steps.length() * i / (FRESH - 1), value));
        }
        return new Sketch(points);
    }

    /// The finite points of a curve.
    static Sketch of(Series series) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                points.add(new Point(series.step(i), series.value(i)));
            }
        }
        return new Sketch(points);
    }

    Series series() {
        return Series.of(
                points.stream().mapToDouble(Point::step).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
    }

    int size() {
        return points.size();
    }

    /// With one point elsewhere; it stays between its neighbours.
    Sketch moved(int index, Point to) {
        double low =
                index == 0 ? Double.NEGATIVE_INFINITY : points.get(index - 1).step();
        double high = index == size() - 1
                ? Double.POSITIVE_INFINITY
                : points.get(index + 1).step();
        boolean between = to.step() > low && to.step() < high;
        Point kept = between ? to : new Point(points.get(index).step(), to.value());
        List<Point> all = new ArrayList<>(points);
        all.set(index, kept);
        return new Sketch(all);
    }

    /// With one point at another place, where no other point has its step; otherwise the same.
    Sketch replaced(int index, Point by) {
        List<Point> all = new ArrayList<>(points);
        all.remove(index);
        Sketch rest = new Sketch(all);
        Sketch with = rest.with(by);
        return with.size() == size() ? with : this;
    }

    /// With one point more, or the same where there is one at that step already.
    Sketch with(Point point) {
        if (points.stream().anyMatch(other -> other.step() == point.step())) {
            return this;
        }
        List<Point> all = new ArrayList<>(points);
        all.add(point);
        return new Sketch(all);
    }

    /// Without one point; the last two stay.
    Sketch without(int index) {
        if (index < 0 || index >= size() || size() <= 2) {
            return this;
        }
        List<Point> all = new ArrayList<>(points);
        all.remove(index);
        return new Sketch(all);
    }

    int indexOf(Point point) {
        return points.indexOf(point);
    }
}
