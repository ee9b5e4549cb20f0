package dev.curvewise.ui.card;

import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Trace;
import dev.curvewise.session.Finding;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.ui.detect.Marks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Turns a card's scenarios and the open runs into the lines and marks of a chart.
final class ChartLines {

    private ChartLines() {}

    /// The lines of the scenarios that are shown, then those of the runs over them.
    ///
    /// @param names what the reader calls a column of the file
    static List<ChartLine> of(MetricCard card, Choice choice, List<Reading> readings, UnaryOperator<String> names) {
        List<ChartLine> lines = new ArrayList<>();
        List<Scenario> failing = card.failing();
        for (Scenario scenario : choice.scenarios()) {
            int index = failing.indexOf(scenario);
            for (int i = 0; i < scenario.curves().size(); i++) {
                Curve curve = scenario.curves().get(i);
                String name = name(scenario, curve, choice.isAll() || !readings.isEmpty());
                lines.add(
                        scenario.healthy() && i == 0
                                ? ChartLine.healthy(name, curve.points())
                                : ChartLine.failing(name, curve.points(), Math.max(0, index) + i));
            }
        }
        Map<OpenRun, Integer> columns = new HashMap<>();
        for (Reading reading : readings) {
            int before = columns.merge(reading.open(), 1, Integer::sum) - 1;
            lines.add(ChartLine.run(
                            runName(card, reading, readings, names),
                            reading.series(),
                            reading.open().colour())
                    .broken(before));
        }
        return lines;
    }

    /// The scenario's label; the line's own name where it has several, with the label before it only beside others.
    private static String name(Scenario scenario, Curve curve, boolean besideOthers) {
        if (curve.name().equals(Curve.SINGLE)) {
            return scenario.label();
        }
        return besideOthers ? scenario.label() + ": " + curve.name() : curve.name();
    }

    /// The run's name; with its column where a run has several for one metric, or where it is another metric's. The
    /// column alone where there is but one run, unless the reader gave it a name. A guess is called one.
    private static String runName(MetricCard card, Reading reading, List<Reading> all, UnaryOperator<String> names) {
        return lineName(card, reading, all, names) + (reading.match().how().isGuess() ? " (guess)" : "");
    }

    private static String lineName(MetricCard card, Reading reading, List<Reading> all, UnaryOperator<String> names) {
        String run = reading.open().run().name();
        String column = names.apply(reading.match().column());
        boolean several =
                all.stream().filter(r -> r.open().equals(reading.open())).count() > 1;
        boolean alone = all.stream().allMatch(r -> r.open().equals(reading.open()));
        if (several && alone && !reading.open().isNamedByHand()) {
            return column;
        }
        return several || !reading.match().card().equals(card.id()) ? run + " · " + column : run;
    }

    /// A finding and its mark.
    record Mark(Finding finding, ChartMarker marker) {}

    /// A mark for every finding.
    ///
    /// @param lines the lines made of the same readings, theirs being the last
    static List<Mark> marks(List<Reading> readings, List<ChartLine> lines) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Trace curve = lines.get(lines.size() - readings.size() + i).trace();
            readings.get(i).findings().forEach(finding -> marks.add(new Mark(finding, Marks.of(finding, curve))));
        }
        return marks;
    }
}
