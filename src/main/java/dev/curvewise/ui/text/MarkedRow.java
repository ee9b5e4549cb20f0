package dev.curvewise.ui.text;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// A body with a mark hanging left of its first line: an entry of a list, a footnote, the title of a callout. Numbers
/// stand flush right, as in a book.
final class MarkedRow extends Region {

    private static final double GAP = 0.5;

    private final Node mark;
    private final Region body;
    private final double indent;
    private final Text strut = new Text("x");

    /// @param indent how far the body is moved to the right, in em
    MarkedRow(Node mark, Region body, double indent) {
        this.mark = mark;
        this.body = body;
        this.indent = indent;
        getStyleClass().add("marked-row");
        strut.setVisible(false);
        strut.setManaged(false);
        strut.fontProperty().subscribe(this::requestLayout);
        getChildren().addAll(strut, mark, body);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private double em() {
        return strut.getFont().getSize();
    }

    private double left() {
        return snapSizeX(indent * em());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + left() + body.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + left() + body.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? -1 : Math.max(0, width - sides() - left());
        return insets.getTop() + Math.max(em(), body.prefHeight(inner)) + insets.getBottom();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    public double getBaselineOffset() {
        return getInsets().getTop() + firstBaseline();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double indent = left();
        double left = insets.getLeft() + indent;
        double high = getHeight() - insets.getTop() - insets.getBottom();
        body.resizeRelocate(left, insets.getTop(), Math.max(0, getWidth() - left - insets.getRight()), high);
        body.layout();
        double wide = mark.getLayoutBounds().getWidth();
        double room = indent - GAP * em() - wide;
        boolean flushRight = mark instanceof Text text && text.getText().endsWith(".");
        double x = insets.getLeft() + Math.max(0, flushRight ? room : room / 2);
        mark.relocate(snapPositionX(x), snapPositionY(insets.getTop() + firstBaseline() - markBaseline()));
    }

    private double markBaseline() {
        // icons hang a little below the baseline
        return mark instanceof Text text && !(mark instanceof FontIcon)
                ? text.getBaselineOffset()
                : mark.getLayoutBounds().getHeight() - 0.16 * em();
    }

    private double firstBaseline() {
        double baseline = body.getBaselineOffset();
        boolean tall = baseline == BASELINE_OFFSET_SAME_AS_HEIGHT || baseline > 4 * em();
        return tall ? 1.2 * em() : baseline;
    }
}
