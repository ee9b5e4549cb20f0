package dev.curvewise.ui.text;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture in its own size, or narrower where the column is.
final class PictureView extends Region {

    private final ImageView view;

    PictureView(Image image, Inline.Picture picture) {
        view = new ImageView(image);
        view.setPreserveRatio(true);
        getStyleClass().add("picture");
        getChildren().add(view);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(picture.alt());
        if (!picture.title().isBlank()) {
            Tooltip.install(this, new Tooltip(picture.title()));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(32, view.getImage().getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getImage().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        Image image = view.getImage();
        double shown = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
        return image.getHeight() * shown / image.getWidth();
    }

    @Override
    public double getBaselineOffset() {
        return prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth(), view.getImage().getWidth()));
    }
}
