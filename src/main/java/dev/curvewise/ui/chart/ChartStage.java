package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.XFormat;
import dev.curvewise.series.Range;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The chart's picture with all that lies on it and under it, put together and drawn once a frame.
final class ChartStage {

    private final ChartState state;
    private final CurveChart chart;
    private final PlotPane plot = new PlotPane(this::draw);
    private final MarkerLayer markers = new MarkerLayer();
    private final LabelLayer labels = new LabelLayer();
    private final CrosshairLayer crosshair = new CrosshairLayer();
    private @Nullable String reference;
    private final MeasureLayer measure = new MeasureLayer();
    private final RangeStrip strip;
    private final Pane stripRow;
    private final FootLines foot;
    private final PointWalk walk;
    private final EdgeLayer edges = new EdgeLayer();
    private final ChartKeys keys;

    private ChartColours colours = ChartColours.light();
    private String xTitle = "";
    private double gutter;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private double stepFromOutside = Double.NaN;
    private boolean statistics;

    ChartStage(ChartState state, CurveChart chart, ChartExport export) {
        this.state = state;
        this.chart = chart;
        walk = new PointWalk(state);
        keys = new ChartKeys(state, walk, measure, this::nextMark, export);
        strip = new RangeStrip(state);
        // the strip is as wide as the picture, which is known only while that is drawn
        strip.setManaged(false);
        stripRow = new Pane(strip);
        stripRow.setMinHeight(RangeStrip.HEIGHT);
        stripRow.setMaxHeight(RangeStrip.HEIGHT);
        foot = new FootLines(state, measure);
        Rectangle box = new Rectangle();
        box.getStyleClass().add("curve-box");
        box.setManaged(false);
        plot.overlay().getChildren().addAll(edges, labels, measure, crosshair, markers, box);
        new ChartGestures(state, plot.overlay(), box, plot.x(), plot.y());
        pointer();
        listen();
    }

    List<Node> nodes() {
        VBox.setVgrow(plot, Priority.ALWAYS);
        return List.of(plot, stripRow, foot);
    }

    MarkerLayer markers() {
        return markers;
    }

    PlotPane plot() {
        return plot;
    }

    ChartColours colours() {
        return colours;
    }

    String xTitle() {
        return plot.x().getLabel() == null ? "" : plot.x().getLabel();
    }

    String yTitle() {
        return plot.y().getLabel() == null ? "" : plot.y().getLabel();
    }

    private void pointer() {
        plot.overlay().addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointerX = event.getX();
            pointerY = event.getY();
            walk.leave();
            bringForward();
            redraw();
        });
        plot.overlay().addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            pointerX = Double.NaN;
            pointerY = Double.NaN;
            bringForward();
            chart.pointed(Double.NaN);
            redraw();
        });
        plot.overlay().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> chart.requestFocus());
    }

    private void bringForward() {
        double width = plot.overlay().getWidth();
        double height = plot.overlay().getHeight();
        if (width >= 1 && height >= 1) {
            Frame frame = new Frame(state.shown(), state.x(width), state.y(height));
            state.setPointed(PointedLine.of(frame, pointerX, pointerY));
        }
    }

    private void listen() {
        // a window may be drawn on a screen of another sharpness
        chart.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((o, was, is) -> redraw());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (chart.isFocused() && keys.press(event, pointedStep())) {
                if (walk.isWalking()) {
                    chart.say(walk.words());
                }
                redraw();
                event.consume();
            }
        });
    }

    /// Sets marker A (0) or B (1) where the reader is: at the point walked to or pointed at, else amid the view.
    void mark(int which) {
        double step = pointedStep();
        Range seen = state.view().x();
        measure.set(which, Double.isNaN(step) ? nearestStep(seen.low() / 2 + seen.high() / 2) : step);
        redraw();
    }

    boolean isMeasuring() {
        return measure.isMeasuring();
    }

    void clearMarkers() {
        measure.clear();
        redraw();
    }

    void zoomBetween() {
        keys.between();
    }

    void nextMark(int by) {
        List<ChartMarker> all = state.shown().markers().stream()
                .sorted(Comparator.comparingDouble(ChartMarker::at))
                .map(ChartMarker::given)
                .toList();
        if (!all.isEmpty()) {
            int now = all.indexOf(markers.selected().get());
            chart.showMarker(all.get(now < 0 ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(now + by, all.size())));
        }
    }

    /// Leaves out the lines below the chart.
    void hideFoot() {
        foot.setVisible(false);
        foot.setManaged(false);
    }

    void setXTitle(String text) {
        xTitle = text;
        setXChoice(state.derivation().x());
    }

    void setXChoice(XChoice choice) {
        plot.x().setLabel(choice.equals(XChoice.STEP) ? xTitle : choice.name());
    }

    void setYTitle(String text) {
        plot.y().setLabel(text);
    }

    void setColours(ChartColours others) {
        colours = others;
        redraw();
    }

    boolean isStripVisible() {
        return stripRow.isVisible();
    }

    void setStripVisible(boolean visible) {
        stripRow.setVisible(visible);
        stripRow.setManaged(visible);
    }

    boolean isStatisticsVisible() {
        return statistics;
    }

    void setStatisticsVisible(boolean visible) {
        statistics = visible;
        redraw();
    }

    void forgetWidth() {
        plot.y().forgetWidth();
    }

    /// The room needed beside the curves, for the marks of the axis and the names of the lines.
    Sides wished(double width) {
        gutter = labels.gutter(state.content().lines(), width);
        return new Sides(plot.y().wished(), gutter);
    }

    /// Leaves room beside the curves, at least as much as is needed.
    void makeRoom(Sides room) {
        plot.y().setLeast(room.axis());
        plot.setPadding(new Insets(8, 12 + room.names(), 0, 0));
    }

    void changed() {
        plot.x().show(Scale.LINEAR, state.view().x(), state.derivation().x().format());
        plot.y().show(state.yScale(), state.view().y(), XFormat.NUMBER);
        // now, so that new marks have their style by the time they are placed
        markers.show(state.shown().markers());
        redraw();
    }

    private void redraw() {
        plot.redraw();
    }

    void pointFromOutside(double step) {
        stepFromOutside = step;
        redraw();
    }

    private double pointedStep() {
        if (walk.isWalking()) {
            return walk.step();
        }
        if (!Double.isNaN(pointerX)) {
            return nearestStep(state.x(plot.overlay().getWidth()).value(pointerX));
        }
        return stepFromOutside;
    }

    private void draw(PlotPane pane) {
        double width = plot.overlay().getWidth();
        double height = plot.overlay().getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        Frame frame = new Frame(state.shown(), state.x(width), state.y(height));
        // marks are nodes of their own: where only they change, the picture stays
        Picture picture = new Picture(
                state.shown().withMarkers(List.of()),
                plot.grid(),
                state.view(),
                state.yScale(),
                colours,
                state.foremost());
        plot.surface().paint(width, height, scale(), picture);
        edges.place(frame, state.view(), state.yFit(), colours);
        markers.place(frame);
        labels.place(frame, colours, gutter);
        measure.place(frame);
        crosshair(frame);
        foot.refresh(frame, statistics);
        if (stripRow.isVisible()) {
            strip.resizeRelocate(plot.overlay().getLayoutX() + plot.snappedLeftInset(), 0, width, RangeStrip.HEIGHT);
            strip.refresh(colours, scale());
        }
    }

    /// Names the line that the others are compared with at the crosshair, or none.
    void setReference(@Nullable String line) {
        reference = line;
        changed();
    }

    private void crosshair(Frame frame) {
        double step = pointedStep();
        if (Double.isNaN(step)) {
            crosshair.hide();
            return;
        }
        if (!Double.isNaN(pointerX)) {
            chart.pointed(step);
        }
        XChoice x = state.derivation().x();
        String name = x.equals(XChoice.STEP) ? (xTitle.isEmpty() ? "step" : xTitle) : x.name();
        crosshair.show(frame, colours, step, pointerY, name + " " + x.format().text(step), reference);
    }

    /// The step of the point nearest to the pointer, over all lines.
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

    double scale() {
        Window window = chart.getScene() == null ? null : chart.getScene().getWindow();
        return window == null || window.getRenderScaleX() <= 0 ? 1 : window.getRenderScaleX();
    }
}
