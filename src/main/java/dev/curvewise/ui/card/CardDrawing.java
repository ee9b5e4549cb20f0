package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.XChoice;
import dev.curvewise.report.Program;
import dev.curvewise.run.Run;
import dev.curvewise.series.Range;
import dev.curvewise.session.Reading;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.run.RunAxes;
import dev.curvewise.ui.run.RunBands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a card's chart shows, in the window and in figures made without one.
///
/// @param content the examples and runs with their bands and marks
/// @param marks   the findings the marks stand for
/// @param axes    what the runs can be laid over
/// @param domain  the values shown where no run is, or null
/// @param xTitle  what the x axis counts
/// @param footer  what another person needs to make the same figure
record CardDrawing(
        ChartContent content,
        List<ChartLines.Mark> marks,
        List<XChoice> axes,
        @Nullable Range domain,
        String xTitle,
        String footer) {

    /// A footer names this many runs, then counts the rest.
    private static final int NAMED = 4;

    /// Letters that fit beside the axis.
    private static final int LONGEST_TITLE = 42;

    /// @param names what the reader calls a column of the file
    static CardDrawing of(MetricCard card, Choice choice, List<Reading> readings, UnaryOperator<String> names) {
        List<ChartLine> lines = ChartLines.of(card, choice, readings, names);
        List<ChartLine> runs = lines.subList(lines.size() - readings.size(), lines.size());
        List<ChartLines.Mark> marks = ChartLines.marks(readings, runs);
        List<ChartBand> bands = new ArrayList<>();
        Map<String, Run> byLine = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            String name = runs.get(i).name();
            byLine.put(name, reading.open().run());
            reading.open()
                    .run()
                    .column(reading.match().column())
                    .flatMap(column ->
                            RunBands.of(reading.open(), column, reading.match().transform(), name))
                    .ifPresent(bands::add);
        }
        ChartContent content = new ChartContent(
                List.of(),
                bands,
                List.of(),
                lines,
                marks.stream().map(ChartLines.Mark::marker).toList());
        Range domain = readings.isEmpty() ? domain(card) : null;
        bands.addAll(healthy(card, content.withLines(readings.isEmpty() ? lines : runs), domain));
        return new CardDrawing(
                content.withBands(bands),
                marks,
                RunAxes.of(byLine),
                domain,
                xTitle(readings),
                footer(card, choice, readings));
    }

    /// What the runs are laid over.
    private static String xTitle(List<Reading> readings) {
        return readings.isEmpty()
                ? "step"
                : RunAxes.title(readings.stream().map(reading -> reading.open().run()));
    }

    /// The healthy range, where the values shown are of its size.
    private static List<ChartBand> healthy(MetricCard card, ChartContent shown, @Nullable Range domain) {
        Range values = domain == null ? shown.valueRange(new Range(-Double.MAX_VALUE, Double.MAX_VALUE)) : domain;
        return values == null
                ? List.of()
                : HealthyRange.of(card).map(range -> range.band(values)).orElse(List.of());
    }

    private static String footer(MetricCard card, Choice choice, List<Reading> readings) {
        List<String> lines = new ArrayList<>();
        String examples = choice.scenarios().stream().map(Scenario::label).collect(Collectors.joining(", "));
        lines.add("Card " + card.name() + " (" + card.id() + ")" + (examples.isEmpty() ? "" : ", examples: " + examples)
                + " · " + Program.name());
        readings.stream().limit(NAMED).map(CardDrawing::source).forEach(lines::add);
        if (readings.size() > NAMED) {
            lines.add("and " + (readings.size() - NAMED) + " more runs");
        }
        return String.join("\n", lines);
    }

    private static String source(Reading reading) {
        Run run = reading.open().run();
        return run.name() + ": column " + reading.match().column() + " over "
                + Objects.requireNonNullElse(run.stepColumn(), "row numbers")
                + (reading.match().sentence().isEmpty()
                        ? ""
                        : " (" + reading.match().sentence() + ")")
                + (reading.rules() == null
                        ? ""
                        : ", watched by "
                                + reading.rules().yaml().replaceAll("\\s+", " ").strip());
    }

    /// Puts it all on a chart.
    ///
    /// @param now its content, perhaps with more about one of the findings
    void showOn(CurveChart chart, MetricCard card, ChartContent now) {
        chart.setTitle(card.name());
        chart.setFooter(footer);
        chart.setXTitle(xTitle);
        chart.setYTitle(yTitle(card));
        chart.setYDomain(domain);
        chart.setContent(now);
        chart.setXChoices(axes);
    }

    /// What the y axis counts, with its unit; the unit alone where both are longer than the axis: the title of the page
    /// has the name.
    private static String yTitle(MetricCard card) {
        if (card.unit().isEmpty() || card.unit().equalsIgnoreCase(card.name())) {
            return card.name();
        }
        String both = card.name() + " [" + card.unit() + "]";
        return both.length() <= LONGEST_TITLE ? both : card.unit();
    }

    /// The card's domain with a little air, so that a line on its edge is not hidden by the frame.
    private static @Nullable Range domain(MetricCard card) {
        Range domain = card.yDomain();
        if (domain == null) {
            return null;
        }
        double air = 0.02 * domain.length();
        return new Range(domain.low() - air, domain.high() + air);
    }
}
