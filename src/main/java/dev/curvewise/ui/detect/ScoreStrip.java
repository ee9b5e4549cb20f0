package dev.curvewise.ui.detect;

import dev.curvewise.detect.Replay;
import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The number that rules test, drawn below a chart over the same steps, with the limits it is held to.
final class ScoreStrip extends VBox {

    private static final String NAME = "tested";
    private static final Range EVERYWHERE = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
    private static final double AIR = 0.08;

    private final CurveChart chart = new CurveChart();
    private final Label caption = new Label();
    private boolean shown;

    /// @param link   ties it to the chart above
    /// @param height how high the curve stands
    ScoreStrip(ChartLink link, double height) {
        super(4);
        caption.setWrapText(true);
        caption.getStyleClass().addAll("cw-small", "cw-muted");
        caption.setId("score-caption");
        chart.setId("score-strip");
        chart.getStyleClass().add("score-strip");
        chart.setXTitle("step");
        chart.setPlain();
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        chart.setMaxHeight(height);
        link.add(chart);
        getChildren().addAll(caption, chart);
    }

    /// Scores made ready for drawing; may be done in the background.
    ///
    /// @param line   the line that is drawn
    /// @param score  what is drawn, with its limits
    record Drawn(ChartLine line, ScoreLine score) {

        /// @param column the column whose steps the strip covers; scores of its beginning leave the rest free
        /// @param above  the column made ready for drawing
        /// @param colour the number of the run, which decides its colour
        static Drawn of(ScoreLine score, Series column, Trace above, int colour) {
            Series values = Replay.over(column, score.values());
            return new Drawn(ChartLine.run(NAME, Trace.of(values, above), colour), score);
        }

        /// The same scores held against other limits.
        Drawn against(ScoreLine other) {
            return new Drawn(line, other);
        }
    }

    void show(Drawn drawn) {
        ScoreLine score = drawn.score();
        caption.setText(words(score));
        chart.setYTitle(score.unit());
        List<Threshold> limits = new ArrayList<>();
        add(limits, score.warning(), ColourToken.WARNING);
        add(limits, score.critical(), ColourToken.CRITICAL);
        add(limits, score.lower(), ColourToken.WARNING);
        Viewport before = chart.view();
        chart.setContent(chart.content().withThresholds(limits).withLines(List.of(drawn.line())));
        Viewport after = new Viewport(shown ? before.x() : chart.view().x(), range(limits));
        if (!after.equals(chart.view())) {
            chart.setView(after);
        }
        shown = true;
    }

    /// The scores and their limits, with a little air.
    private Range range(List<Threshold> limits) {
        Range all = new Range(0, 0);
        Range scores = chart.content().valueRange(EVERYWHERE);
        all = scores == null ? all : all.union(scores);
        for (Threshold limit : limits) {
            all = all.union(new Range(limit.value(), limit.value()));
        }
        return Viewport.padded(all, AIR);
    }

    CurveChart chart() {
        return chart;
    }

    private static void add(List<Threshold> limits, double value, ColourToken colour) {
        if (Double.isFinite(value) && limits.stream().noneMatch(limit -> limit.value() == value)) {
            limits.add(new Threshold(value, colour.name().toLowerCase(Locale.ROOT), colour));
        }
    }

    /// What is drawn and when it becomes an alert, in a line.
    static String words(ScoreLine score) {
        StringBuilder words = new StringBuilder(score.title());
        if (Double.isFinite(score.warning())) {
            words.append(" · warning above ").append(Figures.text(score.warning()));
        }
        if (Double.isFinite(score.lower()) && score.lower() != score.warning()) {
            words.append(" or below ").append(Figures.text(score.lower()));
        }
        if (Double.isFinite(score.critical())) {
            words.append(", critical above ").append(Figures.text(score.critical()));
        }
        return words.toString();
    }
}
