package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of the lines given are drawn, in which order, and where that leaves the bands, shades and marks that belong to
/// them.
///
/// @param hidden the names of the lines switched off
/// @param order  the names of lines that were put into an order by hand; the others follow as they were given
public record Arrangement(Set<String> hidden, List<String> order) {

    public static final Arrangement PLAIN = new Arrangement(Set.of(), List.of());

    public Arrangement {
        hidden = Set.copyOf(hidden);
        order = List.copyOf(order);
    }

    public Arrangement withHidden(Set<String> others) {
        return new Arrangement(others, order);
    }

    public Arrangement withOrder(List<String> other) {
        return new Arrangement(hidden, other);
    }

    /// The lines in the order they are drawn and listed in.
    public List<ChartLine> ordered(List<ChartLine> lines) {
        return order.isEmpty()
                ? lines
                : lines.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(ChartLine line) {
        int at = order.indexOf(line.name());
        return at < 0 ? order.size() : at;
    }

    /// What is drawn.
    ///
    /// @param given   the content with its lines as they were given
    /// @param how     how the lines drawn follow from them
    /// @param derived the lines drawn, by those given
    public ChartContent of(ChartContent given, Derivation how, Map<ChartLine, ChartLine> derived) {
        List<ChartLine> seen = ordered(given.lines()).stream()
                .filter(line -> !hidden.contains(line.name()) && derived.containsKey(line))
                .toList();
        List<ChartLine> drawn = new ArrayList<>();
        for (ChartLine line : seen) {
            ChartLine next = derived.get(line);
            if (next != null) {
                drawn.add(next);
            }
        }
        ChartContent moved = new ChartContent(
                spans(given.spans(), seen, how.x()),
                bands(given.bands(), seen, how.x()),
                given.thresholds(),
                drawn,
                markers(given, seen, how.x()));
        return how.grouping().of(moved);
    }

    private static List<ChartBand> bands(List<ChartBand> bands, List<ChartLine> seen, XChoice x) {
        List<ChartBand> all = new ArrayList<>();
        for (ChartBand band : bands) {
            ChartLine owner = seen.stream()
                    .filter(line -> line.name().equals(band.line()))
                    .findFirst()
                    .orElse(null);
            if (band.line() == null || (owner != null && x.equals(XChoice.STEP))) {
                all.add(band);
            } else if (owner != null) {
                Series low = x.over().apply(owner, band.low().series());
                Series high = x.over().apply(owner, band.high().series());
                if (low != null && high != null) {
                    all.add(ChartBand.of(band.name(), low, high, band.colour()).around(owner.name()));
                }
            }
        }
        return all;
    }

    private static List<StepSpan> spans(List<StepSpan> spans, List<ChartLine> seen, XChoice x) {
        if (x.equals(XChoice.STEP)) {
            return spans;
        }
        List<StepSpan> all = new ArrayList<>();
        for (StepSpan span : spans) {
            seen.stream()
                    .filter(line -> line.kind() == LineKind.RUN && covers(line, span.steps()))
                    .findFirst()
                    .ifPresent(line -> {
                        double from = moved(line, span.steps().low(), x);
                        double to = moved(line, span.steps().high(), x);
                        if (from <= to) {
                            all.add(new StepSpan(new Range(from, to), span.text(), span.colour()));
                        }
                    });
        }
        return all;
    }

    private static boolean covers(ChartLine line, Range steps) {
        Range own = line.trace().stepRange();
        return own != null && own.high() >= steps.low() && own.low() <= steps.high();
    }

    /// Marks stay on the point they stand on, and go with the line they stand on.
    private List<ChartMarker> markers(ChartContent given, List<ChartLine> seen, XChoice x) {
        if (x.equals(XChoice.STEP) && hidden.isEmpty()) {
            return given.markers();
        }
        List<ChartMarker> all = new ArrayList<>();
        for (ChartMarker marker : given.markers()) {
            ChartLine owner = owner(marker, given.lines());
            if (owner == null && x.equals(XChoice.STEP)) {
                all.add(marker);
            } else if (owner != null && seen.contains(owner)) {
                double at = x.equals(XChoice.STEP) ? marker.step() : moved(owner, marker.step(), x);
                if (Double.isFinite(at)) {
                    all.add(marker.movedTo(at));
                }
            }
        }
        return all;
    }

    private static @Nullable ChartLine owner(ChartMarker marker, List<ChartLine> lines) {
        ChartLine near = null;
        for (ChartLine line : lines) {
            int at = line.kind() == LineKind.RUN ? line.trace().nearest(marker.step()) : -1;
            if (at >= 0 && line.trace().series().step(at) == marker.step()) {
                if (Double.compare(line.trace().series().value(at), marker.value()) == 0) {
                    return line;
                }
                near = near == null ? line : near;
            }
        }
        return near;
    }

    /// Where a step of a line lies along another x axis: where its nearest point does.
    private static double moved(ChartLine line, double step, XChoice x) {
        int at = line.trace().nearest(step);
        if (at < 0) {
            return Double.NaN;
        }
        Series point = Series.of(
                new double[] {line.trace().series().step(at)},
                new double[] {line.trace().series().value(at)});
        Series over = x.over().apply(line, point);
        return over == null || over.isEmpty() ? Double.NaN : over.step(0);
    }
}
