package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The cells of a table. Columns get the width their text asks for; where that is too much, the wide ones wrap.
final class TableGrid extends Region {

    private static final PseudoClass EVEN = PseudoClass.getPseudoClass("even");

    private final List<List<Prose>> rows;
    private final List<Region> grounds = new ArrayList<>();

    /// @param rows the cells, the first row is the head; all rows are equally long
    TableGrid(List<List<Prose>> rows) {
        this.rows = rows;
        getStyleClass().add("table-grid");
        setAccessibleRole(AccessibleRole.PARENT);
        for (int i = 0; i < rows.size(); i++) {
            Region ground = new Region();
            ground.getStyleClass().add(i == 0 ? "table-head" : "table-row");
            ground.pseudoClassStateChanged(EVEN, i > 0 && i % 2 == 0);
            grounds.add(ground);
        }
        getChildren().addAll(grounds);
        rows.forEach(getChildren()::addAll);
    }

    private double[] widest(boolean wrapped) {
        double[] widths = new double[rows.getFirst().size()];
        for (List<Prose> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                Prose cell = row.get(i);
                // a pixel more than the text asks for, for parts of it are rounded when it is laid out
                double asked = Math.ceil(cell.prefWidth(-1)) + 1;
                widths[i] = Math.max(widths[i], wrapped ? Math.min(asked, cell.narrowest()) : asked);
            }
        }
        return widths;
    }

    private double[] widths(double width) {
        return ColumnWidths.share(widest(true), widest(false), width);
    }

    private double height(List<Prose> row, double[] widths) {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, row.get(i).prefHeight(widths[i]));
        }
        return snapSizeY(height);
    }

    /// A line of words beside a line with a formula, which is higher, stands at half its height. A cell that is
    /// lower by whole lines begins at the top as the others do; with a formula or code in it, half a line will do.
    private static double settled(Prose cell, double width, double height) {
        double room = height - cell.prefHeight(width);
        double least = cell.lineHeight() / (cell.isPlain() ? 1 : 2);
        return room < least ? Math.max(0, Math.round(room / 2)) : 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return ColumnWidths.sum(widest(true));
    }

    /// How wide the table is best in a place that it can not fit into: it is scrolled sideways anyway, so its cells
    /// need not be squeezed to their longest words.
    double easyWidth(double room) {
        double[] narrowest = widest(true);
        double[] asked = widest(false);
        double width = 0;
        for (int i = 0; i < asked.length; i++) {
            width += Math.max(narrowest[i], Math.min(asked[i], room / 4));
        }
        return width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ColumnWidths.sum(widest(false));
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] widths = widths(width < 0 ? prefWidth(-1) : width);
        return rows.stream().mapToDouble(row -> height(row, widths)).sum();
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double y = 0;
        for (int r = 0; r < rows.size(); r++) {
            double height = height(rows.get(r), widths);
            grounds.get(r).resizeRelocate(0, y, Math.min(getWidth(), ColumnWidths.sum(widths)), height);
            double x = 0;
            for (int c = 0; c < widths.length; c++) {
                Prose cell = rows.get(r).get(c);
                double down = settled(cell, widths[c], height);
                cell.resizeRelocate(x, y + down, widths[c], height - down);
                x += widths[c];
            }
            y += height;
        }
    }
}
