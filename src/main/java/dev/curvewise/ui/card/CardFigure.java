package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.report.Figure;
import dev.curvewise.session.Reading;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.Scene;

/// A card's chart as a picture, without a window. Use on the JavaFX thread.
///
/// @param card     the card
/// @param scenario the key or the label of the scenario to draw, or `all`
/// @param readings the runs to lay over it
public record CardFigure(MetricCard card, String scenario, List<Reading> readings) {

    /// The word for all scenarios.
    public static final String ALL = "all";

    public CardFigure {
        readings = List.copyOf(readings);
    }

    /// Whether the card has that scenario.
    public boolean exists() {
        return scenario.equalsIgnoreCase(ALL) || card.scenarios().stream().anyMatch(this::isWanted);
    }

    /// The kinds of file a figure can be.
    public enum Kind {
        PNG,
        SVG,
        PDF
    }

    /// The picture as the bytes of a file.
    ///
    /// @param kind   what kind of file
    /// @param theme  its look
    /// @param width  in pixels
    /// @param height in pixels
    /// @param scale  how many times as sharp a PNG is
    public byte[] bytes(Kind kind, Theme theme, double width, double height, double scale) {
        CurveChart chart = chart();
        Scene scene = new Scene(chart, width, height);
        theme.applyTo(scene);
        chart.applyCss();
        chart.layout();
        Figure figure = chart.figure(width, height);
        return switch (kind) {
            case PNG -> figure.png(scale);
            case SVG -> figure.svg().getBytes(StandardCharsets.UTF_8);
            case PDF -> figure.pdf();
        };
    }

    private CurveChart chart() {
        List<Scenario> shown = scenario.equalsIgnoreCase(ALL)
                ? card.scenarios()
                : card.scenarios().stream().filter(this::isWanted).toList();
        CurveChart chart = new CurveChart();
        CardDrawing drawing = CardDrawing.of(card, new Choice(scenario, shown), readings, name -> name);
        drawing.showOn(chart, card, drawing.content());
        chart.fit();
        return chart;
    }

    private boolean isWanted(Scenario candidate) {
        return candidate.key().equalsIgnoreCase(scenario) || candidate.label().equalsIgnoreCase(scenario);
    }
}
