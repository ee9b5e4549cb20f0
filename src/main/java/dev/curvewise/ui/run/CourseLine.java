package dev.curvewise.ui.run;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The course of a column in one low line, with a mark where it begins to move. Lines below each other over the same
/// steps show what came first.
final class CourseLine extends Region {

    private static final double HEIGHT = 28;
    private static final double AIR = 2;

    /// A curve that stays within this share of its level looks as still as it is.
    private static final double STILL = 0.3;

    private final Polyline line = new Polyline();
    private final Line mark = new Line();
    private Series course = Series.empty();
    private Range steps = new Range(0, 0);
    private double begin;

    CourseLine() {
        getStyleClass().add("course-line");
        line.getStyleClass().add("course");
        mark.getStyleClass().add("begin");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(mark, line);
    }

    /// @param shown the course
    /// @param over  the steps of all lines below each other
    /// @param from  the step that is marked
    void show(Series shown, Range over, double from) {
        course = shown;
        steps = over;
        begin = from;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        if (course.isEmpty()) {
            return;
        }
        DoubleSummaryStatistics values = Arrays.stream(course.values()).summaryStatistics();
        double middle = values.getMin() / 2 + values.getMax() / 2;
        double all = Math.max(values.getMax() - values.getMin(), STILL * Math.abs(middle));
        double height = getHeight() - 2 * AIR;
        for (int i = 0; i < course.size(); i++) {
            double part = all > 0 ? 0.5 + (course.value(i) - middle) / all : 0.5;
            line.getPoints().addAll(x(course.step(i)), AIR + (1 - part) * height);
        }
        double x = Math.round(x(begin)) + 0.5;
        mark.setStartX(x);
        mark.setEndX(x);
        mark.setEndY(getHeight());
        mark.setVisible(begin > course.firstStep());
    }

    private double x(double step) {
        return steps.length() > 0 ? AIR + (step - steps.low()) / steps.length() * (getWidth() - 2 * AIR) : AIR;
    }
}
