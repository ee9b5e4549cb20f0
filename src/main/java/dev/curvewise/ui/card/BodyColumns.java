package dev.curvewise.ui.card;

import dev.curvewise.ui.text.MarkdownView;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A page of text with its table of contents beside it, where there is room for both. The table of contents stays in
/// view while the text scrolls.
final class BodyColumns extends Pane {

    /// How high the text is at the width that was asked for last: every change on the page asks again, and setting long
    /// tables takes long.
    private double knownHeight;

    private double knownWidth = Double.NaN;
    private static final double GAP = 40;
    private static final double CONTENTS = 208;

    private final MarkdownView text;
    private final Region contents;
    private Subscription scrolling = Subscription.EMPTY;

    BodyColumns(MarkdownView text) {
        this.text = text;
        contents = text.tableOfContents();
        getStyleClass().add("body-columns");
        getChildren().addAll(text, contents);
        text.measureProperty().subscribe(this::requestLayout);
        contents.managedProperty().subscribe(this::requestLayout);
        sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        scrolling.unsubscribe();
        ScrollPane pane = pane(this);
        scrolling = pane == null
                ? Subscription.EMPTY
                : changes(pane.vvalueProperty()).and(changes(pane.viewportBoundsProperty()));
    }

    private Subscription changes(ObservableValue<?> value) {
        return value.subscribe(this::placeContents);
    }

    private static @Nullable ScrollPane pane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return pane;
            }
        }
        return null;
    }

    private boolean hasRoom(double width) {
        return contents.isManaged() && width >= text.measureProperty().get() + GAP + CONTENTS;
    }

    private double textWidth(double width) {
        return hasRoom(width) ? width - GAP - CONTENTS : width;
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = text.prefHeight(width < 0 ? width : textWidth(width));
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        text.resizeRelocate(0, 0, textWidth(width), getHeight());
        contents.setVisible(hasRoom(width));
        contents.resize(CONTENTS, Math.min(contents.prefHeight(CONTENTS), getHeight()));
        contents.relocate(text.measureProperty().get() + GAP, 0);
        placeContents();
    }

    /// Keeps the contents at the top of what is seen, within the text.
    private void placeContents() {
        ScrollPane pane = pane(this);
        if (pane == null || pane.getContent() == null) {
            return;
        }
        double hidden = Math.max(
                0,
                pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight());
        Bounds self = pane.getContent().sceneToLocal(localToScene(getLayoutBounds()));
        double above = hidden * pane.getVvalue() - self.getMinY();
        double last = Math.max(0, getHeight() - contents.getHeight());
        contents.setTranslateY(Math.clamp(above + 24, 0, last));
    }
}
