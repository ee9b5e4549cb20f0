package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Description;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Truth;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A line chart that draws every point it is given and says so.
///
/// It takes immutable content: lines, bands, thresholds, shaded steps and marks. Setters may be called as often as one
/// likes; the chart is drawn once in the next frame. Colours come from the style sheet (`chart.css`, one property per
/// [dev.curvewise.plot.ColourToken]).
public final class CurveChart extends VBox {

    private static final List<CssMetaData<? extends Styleable, ?>> CSS = ChartPalette.cssMetaData();

    private final ChartPalette palette = new ChartPalette(this, this::colourChanged);
    private final ChartState state = new ChartState(this::changed);
    private final PlotPane plot = new PlotPane(pane -> draw());
    private final LegendView legend = new LegendView(state);
    private final MarkerLayer markers = new MarkerLayer();
    private final LabelLayer labels = new LabelLayer();
    private final CrosshairLayer crosshair = new CrosshairLayer();
    private final Label truth = new Label();
    private final ChartKeys keys = new ChartKeys(state);

    private ChartColours colours = ChartColours.light();
    private boolean legendStale = true;
    private double pointerX = Double.NaN;
    private double renderScale;
    private double gutter;
    private String xTitle = "";
    private Consumer<ChartMarker> onMarkerClicked = marker -> {};

    public CurveChart() {
        getStyleClass().add("curve-chart");
        getStylesheets()
                .add(Objects.requireNonNull(CurveChart.class.getResource("chart.css"))
                        .toExternalForm());
        truth.getStyleClass().add("curve-truth");
        Rectangle box = new Rectangle();
        box.getStyleClass().add("curve-box");
        box.setManaged(false);
        plot.overlay().getChildren().addAll(labels, crosshair, markers, box);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(legend, plot, truth);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        new ChartGestures(state, plot.overlay(), box, plot.x(), plot.y());
        pointer();
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (isFocused() && keys.press(event)) {
                event.consume();
            }
        });
        markers.selected().addListener((o, was, is) -> {
            if (is != null) {
                onMarkerClicked.accept(is);
            }
        });
    }

    private void pointer() {
        plot.overlay().addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointerX = event.getX();
            plot.redraw();
        });
        plot.overlay().addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            pointerX = Double.NaN;
            plot.redraw();
        });
        plot.overlay().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    // ---- what is shown

    /// Shows these lines instead of those before. The view stays where it is unless it showed everything or the lines
    /// cover other steps than before.
    public void setLines(List<ChartLine> lines) {
        setContent(state.content().withLines(lines));
    }

    public void setBands(List<ChartBand> bands) {
        setContent(state.content().withBands(bands));
    }

    public void setThresholds(List<Threshold> thresholds) {
        setContent(state.content().withThresholds(thresholds));
    }

    /// Shades stretches of steps, such as the samples of a baseline.
    public void setSpans(List<StepSpan> spans) {
        setContent(state.content().withSpans(spans));
    }

    public void setMarkers(List<ChartMarker> others) {
        setContent(state.content().withMarkers(others));
    }

    public void setContent(ChartContent content) {
        legendStale = true;
        plot.y().forgetWidth();
        ChartMarker chosen = markers.selected().get();
        if (chosen != null && !content.markers().contains(chosen)) {
            markers.selected().set(null);
        }
        state.setContent(content);
        describe();
    }

    public ChartContent content() {
        return state.content();
    }

    public void setXTitle(String title) {
        xTitle = title;
        plot.x().setLabel(title);
    }

    public void setYTitle(String title) {
        plot.y().setLabel(title);
    }

    /// The range of values shown while no run needs more, or null to fit the lines.
    public void setYDomain(@Nullable Range domain) {
        plot.y().forgetWidth();
        state.setYDomain(domain);
    }

    public void setYScale(Scale scale) {
        plot.y().forgetWidth();
        state.setYScale(scale);
    }

    public void setYFit(YFit how) {
        state.setYFit(how);
    }

    // ---- which part is seen

    /// Shows everything.
    public void fit() {
        state.fit();
    }

    /// Moves the view to a step, near enough to tell points apart.
    public void showStep(double step) {
        state.showStep(step, Double.NaN);
    }

    /// Selects a mark and moves the view to it.
    public void showMarker(ChartMarker marker) {
        markers.selected().set(marker);
        state.showStep(marker.step(), marker.value());
    }

    public Viewport view() {
        return state.view();
    }

    public void setView(Viewport view) {
        state.go(view);
    }

    /// The mark chosen last, or null.
    public ObjectProperty<@Nullable ChartMarker> selectedMarkerProperty() {
        return markers.selected();
    }

    /// What to do when a mark is chosen, by pointer or otherwise.
    public void setOnMarkerClicked(Consumer<ChartMarker> action) {
        onMarkerClicked = action;
    }

    // ---- drawing

    ChartPalette palette() {
        return palette;
    }

    ChartState state() {
        return state;
    }

    ChartColours colours() {
        return colours;
    }

    /// Draws with this many device pixels a pixel instead of the window's own number; 0 goes back to the window's.
    void setRenderScale(double scale) {
        renderScale = scale;
        plot.redraw();
    }

    private void colourChanged() {
        legendStale = true;
        plot.redraw();
        requestLayout();
    }

    private void changed() {
        plot.x().show(Scale.LINEAR, state.view().x());
        plot.y().show(state.yScale(), state.view().y());
        plot.redraw();
    }

    @Override
    protected void layoutChildren() {
        if (legendStale) {
            legendStale = false;
            colours = palette.colours();
            legend.show(state.content().lines(), state.content().bands(), colours);
        }
        gutter = labels.gutter(state.content().lines(), getWidth());
        plot.setPadding(new Insets(8, 12 + gutter, 0, 0));
        super.layoutChildren();
    }

    private void draw() {
        double width = plot.overlay().getWidth();
        double height = plot.overlay().getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        Frame frame = new Frame(state.shown(), state.x(width), state.y(height));
        plot.surface()
                .paint(width, height, scale(), state.shown(), state.view(), state.yScale(), colours, state.foremost());
        markers.place(frame);
        labels.place(frame, colours, gutter);
        if (Double.isNaN(pointerX)) {
            crosshair.hide();
        } else {
            double step = nearestStep(frame.x().value(pointerX));
            crosshair.show(frame, colours, step, (xTitle.isEmpty() ? "step" : xTitle) + " " + Numbers.exact(step));
        }
        truth.setText(Truth.line(state.shown().lines(), state.view(), state.yScale(), "smoothing off"));
    }

    /// The step of the logged point nearest to the pointer, over all lines.
    private double nearestStep(double step) {
        double best = step;
        double least = Double.POSITIVE_INFINITY;
        for (ChartLine line : state.shown().lines()) {
            int at = line.trace().nearest(step);
            if (at >= 0) {
                double candidate = line.trace().series().step(at);
                if (Math.abs(candidate - step) < least) {
                    least = Math.abs(candidate - step);
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double scale() {
        if (renderScale > 0) {
            return renderScale;
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null || window.getRenderScaleX() <= 0 ? 1 : window.getRenderScaleX();
    }

    private void describe() {
        setAccessibleText(Description.of(state.content()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }
}
