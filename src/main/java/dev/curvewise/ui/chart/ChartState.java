package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Derivation;
import dev.curvewise.plot.Fit;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.ViewHistory;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a chart shows and which part of it is seen, without any node. Every change calls the one listener.
final class ChartState {

    private static final double NEAREST_POINTS = 40;

    private final Runnable onChange;
    private final ViewHistory history = new ViewHistory();
    private final Set<String> hidden = new HashSet<>();

    private ChartContent content = ChartContent.EMPTY;
    private ChartContent shown = ChartContent.EMPTY;
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

    /// What is drawn: without the lines switched off.
    ChartContent shown() {
        return shown;
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
        return foremost;
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
        Range before = shown.stepRange();
        derivation = how;
        derived = next;
        foremost = null;
        refreshShown();
        if (fitted || before == null || !before.equals(shown.stepRange())) {
            refit();
        }
        onChange.run();
    }

    private void refreshShown() {
        shown = content.withLines(content.lines().stream()
                .filter(line -> !hidden.contains(line.name()))
                .map(derived::get)
                .filter(Objects::nonNull)
                .toList());
    }

    boolean isHidden(String line) {
        return hidden.contains(line);
    }

    void setHidden(Set<String> names) {
        hidden.clear();
        hidden.addAll(names);
        refreshShown();
        if (fitted) {
            refit();
        }
        onChange.run();
    }

    void toggle(String line) {
        Set<String> names = new HashSet<>(hidden);
        if (!names.remove(line)) {
            names.add(line);
        }
        setHidden(names);
    }

    /// Hides all lines but one, or shows all where only that one is left.
    void isolate(String line) {
        Set<String> others = new HashSet<>();
        content.lines().forEach(each -> others.add(each.name()));
        others.remove(line);
        setHidden(hidden.equals(others) ? Set.of() : others);
    }

    /// Brings a line of the content to the front, the others being drawn faintly; null makes all equal again.
    void setForemost(@Nullable ChartLine line) {
        ChartLine drawn = line == null ? null : derived.get(line);
        if (!Objects.equals(foremost, drawn)) {
            foremost = drawn;
            onChange.run();
        }
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
            view = view.withY(Fit.values(shown, view.x(), yDomain, yScale, yFit));
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
        view = Fit.view(shown, yDomain, yScale, yFit);
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
        Range all = shown.stepRange();
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
