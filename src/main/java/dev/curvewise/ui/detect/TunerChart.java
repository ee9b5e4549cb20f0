package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Viewport;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import java.util.List;
import javafx.scene.layout.VBox;

/// The column that is tuned on, with its alerts, and below it on the same steps the number the rules test.
final class TunerChart extends VBox {

    private static final double HEIGHT = 232;
    private static final double STRIP_HEIGHT = 152;

    /// Lower, so that in a small window the first sliders are seen with what follows them.
    private static final double LOW = 160;

    private final CurveChart chart = new CurveChart();
    private final ScoreStrip strip;
    private final String name;
    private final Trace column;
    private double drawnUpTo = Double.NaN;

    /// @param column the column made ready for drawing
    TunerChart(String name, String yTitle, Trace column) {
        super(4);
        this.name = name;
        this.column = column;
        ChartLink link = new ChartLink();
        chart.setId("tuner-chart");
        chart.setYTitle(yTitle);
        chart.setPlain();
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        link.add(chart);
        strip = new ScoreStrip(link, STRIP_HEIGHT);
        getChildren().addAll(chart, strip);
    }

    /// Makes room for the sliders where they stand below.
    void setLow(boolean low) {
        chart.setMinHeight(low ? LOW : HEIGHT);
        chart.setPrefHeight(low ? LOW : HEIGHT);
    }

    void show(Tuned tuned) {
        boolean first = Double.isNaN(drawnUpTo);
        List<ChartMarker> marks = Marks.of(tuned.hearing(), tuned.column());
        ChartContent content = chart.content();
        if (Double.compare(drawnUpTo, tuned.now()) != 0) {
            drawnUpTo = tuned.now();
            Viewport view = chart.view();
            boolean whole = tuned.known().is(tuned.column());
            Trace points = whole ? column : Trace.of(tuned.shown(), column);
            chart.setContent(content.withMarkers(marks).withLines(List.of(ChartLine.run(name, points, 0))));
            if (!first && !chart.view().equals(view)) {
                chart.setView(view);
            }
        } else if (!marks.equals(content.markers())) {
            chart.setContent(content.withMarkers(marks));
        }
        strip.show(tuned.strip());
        if (first) {
            chart.fit();
        }
    }

    /// Moves to an alert and marks it, also one that the rules no longer give.
    void look(Alert alert) {
        chart.showStep(alert.step());
        chart.setSpans(Marks.baseline(alert));
        chart.setThresholds(Marks.thresholds(alert));
    }
}
