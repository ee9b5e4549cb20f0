package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ChartPart;
import dev.curvewise.plot.Derivation;
import dev.curvewise.plot.Description;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.Look;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.YFit;
import dev.curvewise.report.Figure;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line chart that draws every point it is given and says so.
///
/// It takes immutable content: lines, bands, thresholds, shaded steps and marks. Setters may be called as often
/// as one likes; the chart is drawn once in the next frame. Colours come from the style sheet (`chart.css`, one
/// property per [dev.curvewise.plot.ColourToken]).
public final class CurveChart extends VBox {

    private static final List<CssMetaData<? extends Styleable, ?>> CSS = ChartPalette.cssMetaData();

    private final ChartPalette palette = new ChartPalette(this, this::coloursChanged);
    private final ChartState state = new ChartState(this::changed);
    private final Deriving deriving = new Deriving(state);
    private final ChartExport export = new ChartExport(this);
    private final ChartStage stage = new ChartStage(state, this, export);
    private final ChartTop top = new ChartTop(this, state, export);
    private final XChoices choices = new XChoices();
    private final FigureSource figures = new FigureSource(state, stage);

    private boolean coloursStale = true;
    private Consumer<ChartMarker> onMarkerClicked = marker -> {};
    private @Nullable ChartLink link;

    public CurveChart() {
        getStyleClass().add("curve-chart");
        getStylesheets()
                .add(Objects.requireNonNull(CurveChart.class.getResource("chart.css"))
                        .toExternalForm());
        getChildren().add(top);
        getChildren().addAll(stage.nodes());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        stage.markers().selected().addListener((o, was, is) -> {
            if (is != null) {
                onMarkerClicked.accept(is);
            }
        });
    }

    // ---- what is shown

    /// Shows these lines instead of those before. The view stays where it is unless it showed everything or the
    /// lines cover other steps than before.
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

    public void setMarkers(List<ChartMarker> markers) {
        setContent(state.content().withMarkers(markers));
    }

    public void setContent(ChartContent content) {
        if (!names(content).equals(names(state.content()))) {
            // lines that only grow leave the axis as wide as it is
            stage.forgetWidth();
        }
        ChartMarker chosen = selectedMarkerProperty().get();
        if (chosen != null && !content.markers().contains(chosen)) {
            selectedMarkerProperty().set(null);
        }
        state.setContent(content);
        say(Description.of(state.content()));
    }

    private static List<String> names(ChartContent content) {
        return content.lines().stream().map(ChartLine::name).toList();
    }

    public ChartContent content() {
        return state.content();
    }

    /// The title of figures made of this chart; the chart itself shows none.
    public void setTitle(String text) {
        figures.setTitle(text);
    }

    public String title() {
        return figures.title();
    }

    /// What figures made of this chart say at their foot so that another person can make them again: the run,
    /// the card, the settings. How the lines are drawn is added by the chart.
    public void setFooter(String text) {
        figures.setFooter(text);
    }

    /// The title of the x axis while it shows steps.
    public void setXTitle(String text) {
        stage.setXTitle(text);
    }

    public void setYTitle(String text) {
        stage.setYTitle(text);
    }

    /// The title of the x axis as it stands.
    public String xTitle() {
        return stage.xTitle();
    }

    public String yTitle() {
        return stage.yTitle();
    }

    /// Whether the chart is drawn over steps, and not over time, progress or a column.
    public boolean showsSteps() {
        return state.derivation().x().equals(XChoice.STEP);
    }

    /// The range of values shown while no run needs more, or null to fit the lines.
    public void setYDomain(@Nullable Range domain) {
        if (!Objects.equals(domain, state.yDomain())) {
            stage.forgetWidth();
            state.setYDomain(domain);
        }
    }

    // ---- how it is drawn

    /// Offers more than steps and progress for the x axis, such as wall time or another column.
    public void setXChoices(List<XChoice> more) {
        choices.set(more);
        XChoice same = choices.named(wanted().x().name());
        if (!same.equals(wanted().x())) {
            // the same column of newer rows, or a column that is gone
            setX(same);
        }
    }

    XChoices choices() {
        return choices;
    }

    public void setX(XChoice choice) {
        derive(deriving.wanted().withX(choice));
    }

    public void setYScale(Scale scale) {
        stage.forgetWidth();
        state.setYScale(scale);
    }

    /// A symmetric log scale that suits the values shown.
    Scale symmetricLog() {
        return Scale.SymLog.suiting(state.shown().valueRange(new Range(-Double.MAX_VALUE, Double.MAX_VALUE)));
    }

    public void setYFit(YFit how) {
        stage.forgetWidth();
        state.setYFit(how);
    }

    public void setSmoothing(Smoothing smoothing) {
        derive(deriving.wanted().withSmoothing(smoothing));
    }

    /// Whether examples are stretched to the steps of the run; they are from the start.
    public void setExamplesStretched(boolean stretched) {
        derive(deriving.wanted().withStretch(stretched));
    }

    /// What the values of the examples are multiplied by.
    public void setExampleScaling(double factor) {
        derive(deriving.wanted().withScaling(factor));
    }

    /// Shows the examples as they are by themselves stretched to the run, with their own values.
    void resetExamples() {
        derive(deriving.wanted().withStretch(true).withScaling(1));
    }

    /// Whether several runs are drawn as their middle and a band.
    public void setGrouping(Grouping grouping) {
        derive(deriving.wanted().withGrouping(grouping));
    }

    void derive(Derivation how) {
        deriving.to(how);
    }

    /// How the lines drawn are to follow from those given, also where the background is still busy with it.
    Derivation wanted() {
        return deriving.wanted();
    }

    /// How it is drawn and which part of it is seen.
    public Look look() {
        Derivation how = deriving.wanted();
        return new Look(
                how.x().name(),
                how.stretch(),
                how.scaling(),
                how.smoothing(),
                how.grouping(),
                state.yScale(),
                state.yFit(),
                state.arrangement(),
                isFitted() ? null : view());
    }

    /// Draws it as it was drawn once. Where its lines have nothing in the part that was seen, all of it is shown.
    public void setLook(Look look) {
        setYScale(look.scale());
        setYFit(look.fit());
        state.arrange(look.arrangement());
        derive(new Derivation(
                choices.named(look.x()), look.stretched(), look.scaling(), look.smoothing(), look.grouping()));
        Viewport part = look.view();
        if (part != null && state.hasRunsIn(part.x())) {
            setView(part);
        } else if (!isFitted()) {
            fit();
        }
    }

    /// Which part of its content the chart draws; the axes follow the whole.
    public void setPart(ChartPart part) {
        state.setPart(part);
    }

    public boolean isStripVisible() {
        return stage.isStripVisible();
    }

    /// Shows or hides the strip with the whole run below the chart.
    public void setStripVisible(boolean visible) {
        stage.setStripVisible(visible);
    }

    public boolean isStatisticsVisible() {
        return stage.isStatisticsVisible();
    }

    public void setStatisticsVisible(boolean visible) {
        stage.setStatisticsVisible(visible);
    }

    /// How high the legend and the bar would like to be in a chart of a width.
    public double topHeight(double width) {
        return top.wanted(width);
    }

    /// Gives legend and bar at least a height, so that charts side by side have their curves equally high.
    public void setTopHeight(double least) {
        top.setMinHeight(least);
    }

    /// Leaves out everything around the curves but the axes, for a small chart whose text stands beside it.
    public void setPlain() {
        top.setVisible(false);
        top.setManaged(false);
        stage.setStripVisible(false);
        stage.hideFoot();
    }

    public void setBarVisible(boolean visible) {
        top.setBarVisible(visible);
    }

    /// Shows at the crosshair how far the lines of runs are from one of them.
    ///
    /// @param line the name of that line, or null for none
    public void setReference(@Nullable String line) {
        stage.setReference(line);
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
        selectedMarkerProperty().set(marker);
        double at = state.whole().markers().stream()
                .filter(drawn -> drawn.given().equals(marker))
                .mapToDouble(ChartMarker::at)
                .findFirst()
                .orElse(marker.step());
        state.showStep(at, marker.value());
    }

    /// Whether everything is shown, and goes on being shown as lines grow.
    public boolean isFitted() {
        return state.isFitted();
    }

    public Viewport view() {
        return state.view();
    }

    /// Goes to a view; the one before can be gone back to.
    public void setView(Viewport view) {
        state.go(view);
    }

    /// The mark chosen last, or null.
    public ObjectProperty<@Nullable ChartMarker> selectedMarkerProperty() {
        return stage.markers().selected();
    }

    /// What to do when a mark is chosen, by pointer or otherwise.
    public void setOnMarkerClicked(Consumer<ChartMarker> action) {
        onMarkerClicked = action;
    }

    /// What is seen, as a figure that can be written as SVG, PDF or CSV. Its footer says how the lines are
    /// drawn.
    ///
    /// @param width  in points
    /// @param height in points
    public Figure figure(double width, double height) {
        return figures.figure(palette.colours(), width, height);
    }

    // ---- for the parts of the chart

    void setLink(@Nullable ChartLink other) {
        link = other;
    }

    void mirror(CurveChart lead) {
        stage.setXChoice(lead.state.derivation().x());
        state.mirror(lead.state);
        say(Description.of(state.content()));
    }

    void pointed(double step) {
        if (link != null) {
            link.pointed(this, step);
        }
    }

    void point(double step) {
        stage.pointFromOutside(step);
    }

    void follow(Viewport view) {
        state.move(view);
    }

    void say(String text) {
        setAccessibleText(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    ChartPalette palette() {
        return palette;
    }

    ChartExport export() {
        return export;
    }

    ChartState state() {
        return state;
    }

    ChartStage stage() {
        return stage;
    }

    ChartColours colours() {
        return stage.colours();
    }

    private Sides agreed() {
        Sides wished = stage.wished(getWidth());
        return link == null ? wished : link.agree(this, wished);
    }

    private void coloursChanged() {
        coloursStale = true;
        requestLayout();
    }

    private void changed() {
        stage.setXChoice(state.derivation().x());
        stage.changed();
        if (top.isManaged() && top.changed()) {
            requestLayout();
        }
        if (link != null) {
            link.moved(this);
        }
    }

    @Override
    protected void layoutChildren() {
        if (coloursStale) {
            coloursStale = false;
            stage.setColours(palette.colours());
            top.setColours(stage.colours());
        }
        if (top.isManaged()) {
            top.refresh();
        }
        stage.makeRoom(agreed());
        super.layoutChildren();
        // how wide the axis is, it knows once it was laid out
        agreed();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }
}
