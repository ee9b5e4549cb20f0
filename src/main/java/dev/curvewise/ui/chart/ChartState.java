package dev.curvewise.ui.chart;

import dev.curvewise.plot.Arrangement;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartPart;
import dev.curvewise.plot.Derivation;
import dev.curvewise.plot.Fit;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.ViewHistory;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a chart shows and which part of it is seen, without any node. Every change calls the one listener.
final class ChartState {

    private static final double NEAREST_POINTS = 40;

    private final Runnable onChange;
    private final ViewHistory history = new ViewHistory();

    private ChartContent content = ChartContent.EMPTY;
    private ChartContent whole = ChartContent.EMPTY;
    private ChartContent shown = ChartContent.EMPTY;
    private Arrangement arrangement = Arrangement.PLAIN;
    private ChartPart part = ChartPart.ALL;
    private Derivation derivation = Derivation.PLAIN;
    private Map<ChartLine, ChartLine> derived = Map.of();
    private Viewport view = new Viewport(new Range(0, 1), new Range(0, 1));
    private Scale yScale = Scale.LINEAR;
    private YFit yFit = YFit.DOMAIN;
    private @Nullable Range yDomain;
    private boolean fitted = true;
    private @Nullable ChartLine foremost;

    ChartState(Runnable onChange) {
        this.onChange = onChange;
    }

    /// Everything, hidden lines too.
    ChartContent content() {
        return content;
    }

    /// What is drawn: without the lines switched off and, in a chart that shows a part only, without the others.
    ChartContent shown() {
        return shown;
    }

    /// What is drawn by all charts that share the content; axes and fit follow it.
    ChartContent whole() {
        return whole;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /// The lines of this chart in the order they are listed in, those switched off too.
    List<ChartLine> listed() {
        return part.of(content.withLines(arrangement.ordered(content.lines()))).lines();
    }

    ChartPart part() {
        return part;
    }

    void setPart(ChartPart other) {
        part = other;
        refreshShown();
        onChange.run();
    }

    Viewport view() {
        return view;
    }

    Scale yScale() {
        return yScale;
    }

    YFit yFit() {
        return yFit;
    }

    ViewHistory history() {
        return history;
    }

    @Nullable
    ChartLine foremost() {
        return foremost != null
                ? foremost
                : shown.lines().stream()
                        .filter(line -> line.kind() == LineKind.SUMMARY)
                        .findFirst()
                        .orElse(null);
    }

    /// Whether any run is drawn over a part of the x axis; where there are no runs, whether anything is.
    boolean hasRunsIn(Range part) {
        List<ChartLine> runs = runs(whole);
        return (runs.isEmpty() ? whole.lines() : runs)
                .stream()
                        .map(line -> line.trace().stepRange())
                        .anyMatch(own -> own != null && own.high() >= part.low() && own.low() <= part.high());
    }

    /// Whether the view is the one that shows everything.
    boolean isFitted() {
        return fitted;
    }

    void setContent(ChartContent other) {
        Map<ChartLine, ChartLine> known = runs(other).equals(runs(content)) ? derived : Map.of();
        Map<ChartLine, ChartLine> next = derivation.derive(other.lines(), known);
        content = other;
        take(derivation, next);
    }

    private static List<ChartLine> runs(ChartContent content) {
        return content.lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .toList();
    }

    Derivation derivation() {
        return derivation;
    }

    /// Draws the lines another way.
    ///
    /// @param how  the way
    /// @param next the lines it makes of the content's lines
    void take(Derivation how, Map<ChartLine, ChartLine> next) {
        Range before = whole.stepRange();
        derivation = how;
        derived = next;
        foremost = null;
        refreshShown();
        if (fitted || before == null || !before.equals(whole.stepRange())) {
            refit();
        }
        onChange.run();
    }

    private void refreshShown() {
        whole = arrangement.of(content, derivation, derived);
        shown = part.of(whole);
    }

    boolean isHidden(String line) {
        return arrangement.hidden().contains(line);
    }

    /// Shows other lines, or the same in another order.
    void arrange(Arrangement other) {
        boolean sameLines = arrangement.hidden().equals(other.hidden());
        arrangement = other;
        refreshShown();
        if (fitted && !sameLines) {
            refit();
        }
        onChange.run();
    }

    /// Shows the same as another chart, each its own part of it.
    void mirror(ChartState other) {
        content = other.content;
        derivation = other.derivation;
        derived = other.derived;
        arrangement = other.arrangement;
        yScale = other.yScale;
        yFit = other.yFit;
        yDomain = other.yDomain;
        view = other.view;
        fitted = other.fitted;
        refreshShown();
        onChange.run();
    }

    /// Brings a line of the content to the front, the others being drawn faintly; null makes all equal again.
    void setForemost(@Nullable String line) {
        setPointed(content.lines().stream()
                .filter(each -> each.name().equals(line))
                .findFirst()
                .map(derived::get)
                .orElse(null));
    }

    /// The same for a line as it is drawn.
    void setPointed(@Nullable ChartLine drawn) {
        if (!Objects.equals(foremost, drawn)) {
            foremost = drawn;
            onChange.run();
        }
    }

    @Nullable
    Range yDomain() {
        return yDomain;
    }

    void setYDomain(@Nullable Range domain) {
        yDomain = domain;
        refitAndTell();
    }

    void setYScale(Scale scale) {
        yScale = scale;
        if (fitted) {
            refit();
        } else {
            view = view.withY(Fit.values(whole, view.x(), yDomain, yScale, yFit));
        }
        onChange.run();
    }

    void setYFit(YFit how) {
        yFit = how;
        refitAndTell();
    }

    private void refitAndTell() {
        if (fitted) {
            refit();
        }
        onChange.run();
    }

    private void refit() {
        view = Fit.view(whole, yDomain, yScale, yFit);
        fitted = true;
    }

    /// Goes to a view one can come back from.
    void go(Viewport to) {
        if (!to.equals(view)) {
            history.leave(view);
            move(to);
        }
    }

    /// Goes to a view without remembering the one before: a step of a longer movement.
    void move(Viewport to) {
        view = to;
        fitted = false;
        onChange.run();
    }

    void fit() {
        Viewport before = view;
        refit();
        if (!before.equals(view)) {
            history.leave(before);
        }
        onChange.run();
    }

    void undo() {
        move(history.undo(view));
    }

    void redo() {
        move(history.redo(view));
    }

    Projection x(double pixels) {
        return Projection.of(Scale.LINEAR, view.x(), Math.max(1, pixels));
    }

    Projection y(double pixels) {
        return Projection.of(yScale, view.y(), Math.max(1, pixels));
    }

    /// Moves the view so that a step stands in its middle, near enough to tell points apart, and a value within it.
    void showStep(double step, double value) {
        Range all = whole.stepRange();
        if (all == null) {
            return;
        }
        double points = shown.lines().stream()
                .mapToDouble(line -> line.trace().series().size())
                .max()
                .orElse(1);
        double near = Math.max(all.length() / 5, Math.min(all.length(), all.length() * NEAREST_POINTS / points));
        double width = Math.min(view.x().length(), near);
        double low =
                Math.clamp(step - width / 2, all.low() - width * 0.05, Math.max(all.low(), all.high() - width * 0.95));
        Range x = new Range(low, low + width);
        Range y = view.y();
        if (Double.isFinite(value) && !(value >= y.low() && value <= y.high())) {
            y = Viewport.padded(y.union(new Range(value, value)), 0.05);
        }
        go(new Viewport(x, y));
    }
}
