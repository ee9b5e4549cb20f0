package dev.curvewise.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays items out in rows, in at most so many: what does not fit stands behind a button that says how many that are.
class LegendRows extends Pane {

    /// Rows over a chart.
    static final int FEW = 2;

    /// As many rows as it takes.
    static final int ALL = Integer.MAX_VALUE;

    private static final double WIDEST = 220;
    private static final double GAP = 4;

    private final int mostRows;
    private final Button more = new Button();
    private final List<Region> items = new ArrayList<>();

    LegendRows(int mostRows) {
        this.mostRows = mostRows;
        more.getStyleClass().add("curve-legend-more");
        setMinWidth(0);
    }

    void setItems(List<? extends Region> others) {
        items.clear();
        items.addAll(others);
        getChildren().setAll(items);
        getChildren().add(more);
    }

    Button more() {
        return more;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Where an item stands.
    private record Place(Region item, int row, double x, double width) {}

    private static double wide(Region item, double room) {
        return Math.ceil(Math.min(Math.min(item.prefWidth(-1), WIDEST), room));
    }

    /// The places of the first items, and of the button after them where those are not all.
    private List<Place> places(double room, int count) {
        List<Place> places = new ArrayList<>();
        List<Region> placed = new ArrayList<>(items.subList(0, count));
        if (count < items.size()) {
            more.setText("+" + (items.size() - count) + " more");
            placed.add(more);
        }
        int row = 0;
        double x = 0;
        for (Region item : placed) {
            double wide = wide(item, room);
            if (x > 0 && x + wide > room) {
                row++;
                x = 0;
            }
            places.add(new Place(item, row, x, wide));
            x += wide + GAP;
        }
        return places;
    }

    private List<Place> fitting(double width) {
        double room = Math.max(1, width - getInsets().getLeft() - getInsets().getRight());
        List<Place> all = places(room, items.size());
        if (rows(all) <= mostRows) {
            return all;
        }
        // the more items, the more rows: look for the largest number by halving
        int[] low = {0};
        int high = items.size();
        while (high - low[0] > 1) {
            int middle = (low[0] + high) >>> 1;
            if (rows(places(room, middle)) <= mostRows) {
                low[0] = middle;
            } else {
                high = middle;
            }
        }
        return places(room, low[0]);
    }

    private static int rows(List<Place> places) {
        return places.isEmpty() ? 0 : places.getLast().row() + 1;
    }

    private double rowHeight() {
        return IntStream.range(0, Math.min(items.size(), 8))
                .mapToDouble(i -> items.get(i).prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double wide = getInsets().getLeft() + getInsets().getRight();
        for (Region item : items) {
            wide += wide(item, WIDEST) + GAP;
        }
        return wide;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows(fitting(width < 0 ? Double.MAX_VALUE : width));
        return Math.ceil(rows * rowHeight() + getInsets().getTop() + getInsets().getBottom());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Place> places = fitting(getWidth());
        double height = rowHeight();
        for (Region item : items) {
            item.setVisible(false);
        }
        more.setVisible(false);
        for (Place place : places) {
            place.item().setVisible(true);
            double middle = (height - Math.min(height, place.item().prefHeight(-1))) / 2;
            place.item()
                    .resizeRelocate(
                            getInsets().getLeft() + place.x(),
                            Math.rint(getInsets().getTop() + place.row() * height + middle),
                            place.width(),
                            Math.min(height, place.item().prefHeight(-1)));
        }
    }
}
