package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.series.Series;
import dev.curvewise.ui.theme.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Charts one above the other whose numbers and names need unequal room.
class ChartLinkTest {

    @ParameterizedTest
    @CsvSource({
        "run,                             1,     1",
        "a run whose name takes its room, 1,     1",
        "run,                             1e-11, 1",
        "a run whose name takes its room, 1,     1e-11",
    })
    void aStepLiesAtTheSamePlaceInBoth(String name, double above, double below) {
        List<Bounds> alone = plots(name, above, below, false);
        assertThat(alone.getFirst().getWidth())
                .as("what is to be made equal")
                .isNotEqualTo(alone.getLast().getWidth());
        List<Bounds> linked = plots(name, above, below, true);
        assertThat(linked.getFirst().getMinX()).isEqualTo(linked.getLast().getMinX());
        assertThat(linked.getFirst().getMaxX()).isEqualTo(linked.getLast().getMaxX());
        assertThat(linked.getFirst().getWidth()).isBetween(500.0, 780.0);
    }

    /// Where the curves lie of a chart and of one below it that names no lines.
    private static List<Bounds> plots(String name, double above, double below, boolean linked) {
        List<CurveChart> charts = Fx.call(() -> List.of(chart(name, above, 2), chart("", below, 1)));
        Stage stage = Fx.call(() -> {
            ChartLink link = new ChartLink();
            charts.stream().filter(chart -> linked).forEach(link::add);
            charts.getLast().setPlain();
            VBox box = new VBox(8);
            box.getChildren().addAll(charts);
            charts.forEach(chart -> VBox.setVgrow(chart, Priority.ALWAYS));
            Scene scene = new Scene(box, 800, 600);
            Theme.LIGHT.applyTo(scene);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            return window;
        });
        for (int i = 0; i < 3; i++) {
            Fx.run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
        List<Bounds> plots = Fx.call(() -> charts.stream()
                .map(chart -> chart.stage().plot().overlay())
                .map(overlay -> overlay.localToScene(overlay.getLayoutBounds()))
                .toList());
        Fx.run(stage::close);
        return plots;
    }

    private static CurveChart chart(String name, double height, int lines) {
        CurveChart chart = new CurveChart();
        double[] values = new double[100];
        Arrays.setAll(values, i -> height * (i % 10));
        chart.setContent(ChartContent.EMPTY.withLines(IntStream.range(0, lines)
                .mapToObj(i -> ChartLine.run(name + " " + i, Series.of(values), i))
                .toList()));
        chart.fit();
        return chart;
    }
}
