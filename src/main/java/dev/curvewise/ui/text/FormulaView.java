package dev.curvewise.ui.text;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// A formula. It takes size and colour from the text around it and sits on its baseline.
final class FormulaView extends Region {

    /// The letters of the formula fonts are smaller than those of Inter at the same size; this makes them match.
    private static final double OPTICAL_SCALE = 1.16;

    private final Outline outline;
    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale();
    // never seen: it is there to be told the font of the place
    private final Text strut = new Text("x");

    FormulaView(Outline outline, String latex) {
        this.outline = outline;
        getStyleClass().add("formula");
        path.getStyleClass().add("formula-ink");
        path.setContent(outline.path());
        path.setManaged(false);
        path.getTransforms().add(scale);
        strut.setManaged(false);
        strut.setVisible(false);
        strut.fontProperty().subscribe(font -> resizeTo(font.getSize()));
        getChildren().addAll(path, strut);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(latex);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private void resizeTo(double fontSize) {
        double factor = fontSize * OPTICAL_SCALE / outline.em();
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    private double em() {
        return strut.getFont().getSize() * OPTICAL_SCALE;
    }

    @Override
    protected double computePrefWidth(double height) {
        return outline.width() * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (outline.height() + outline.depth()) * em();
    }

    @Override
    public double getBaselineOffset() {
        return outline.height() * em();
    }
}
