package dev.curvewise.ui.text;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Gives something that may be wider than the page a scroll bar of its own, so that the page itself never scrolls
/// sideways. Turning the wheel up and down goes through to the page.
public final class WideBox extends Region {

    private static final double BAR = 12;
    private static final double MARGIN = 24;

    private final Region content;
    private final Pane window = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private @Nullable ObservableDoubleValue enough;

    /// @param content what may be too wide
    public WideBox(Region content) {
        this.content = content;
        getStyleClass().add("wide-box");
        window.setClip(clip);
        window.getChildren().add(content);
        content.setManaged(false);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setVisible(false);
        bar.valueProperty().subscribe(value -> content.setLayoutX(-value.doubleValue()));
        content.needsLayoutProperty().subscribe(needed -> {
            if (needed) {
                requestLayout();
            }
        });
        getChildren().addAll(window, bar);
        setOnScroll(this::scroll);
    }

    /// Keeps the box to this width where its content needs no more.
    void setEnough(@Nullable ObservableDoubleValue width) {
        enough = width;
        if (width != null) {
            width.subscribe(this::requestLayout);
        }
    }

    /// Moves sideways until an area can be seen.
    void reveal(Bounds area) {
        double left = area.getMinX() - getInsets().getLeft();
        double right = area.getMaxX() - getInsets().getLeft();
        double seen = window.getWidth();
        if (left < 0) {
            bar.setValue(Math.max(0, bar.getValue() + left - MARGIN));
        } else if (right > seen) {
            bar.setValue(Math.min(bar.getMax(), bar.getValue() + right - seen + MARGIN));
        }
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (bar.isVisible()
                && sideways != 0
                && (event.isShiftDown() || Math.abs(sideways) > Math.abs(event.getDeltaY()))) {
            bar.setValue(Math.clamp(bar.getValue() - sideways, 0, bar.getMax()));
            event.consume();
        }
    }

    private double inner(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    private double contentWidth(double inner) {
        if (!tooWide(inner)) {
            return inner;
        }
        return content instanceof TableGrid table ? table.easyWidth(inner) : content.minWidth(-1);
    }

    private boolean tooWide(double inner) {
        return content.minWidth(-1) > inner + 0.5;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + content.prefWidth(-1) + insets.getRight();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return enough == null ? prefWidth(-1) : Math.max(enough.get(), prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? content.prefWidth(-1) : inner(width);
        double height = content.prefHeight(contentWidth(inner));
        return insets.getTop() + height + (tooWide(inner) ? BAR : 0) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = inner(getWidth());
        double wide = contentWidth(inner);
        double high = content.prefHeight(wide);
        boolean scrolls = tooWide(inner);
        content.resize(wide, high);
        window.resizeRelocate(insets.getLeft(), insets.getTop(), inner, high);
        clip.setX(-4);
        clip.setWidth(inner + 8);
        clip.setHeight(high + 2);
        bar.setVisible(scrolls);
        bar.setMax(Math.max(0, wide - inner));
        bar.setVisibleAmount(wide > 0 ? bar.getMax() * inner / wide : 0);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(inner * 0.8);
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        bar.resizeRelocate(insets.getLeft(), insets.getTop() + high + 2, inner, BAR - 2);
    }
}
