package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.YFit;
import dev.curvewise.report.Figure;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Leaves pictures of the chart to be looked at: in its window in both themes, narrow and wide, and as a figure.
class ChartPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private static CurveChart chart() {
        CurveChart chart = new CurveChart();
        chart.setContent(Samples.explosion());
        chart.setTitle("KL divergence");
        chart.setFooter("grpo-17.csv: column kl over step");
        chart.setXTitle("step");
        chart.setYTitle("KL divergence (nats per token)");
        chart.setYDomain(new Range(0, 20));
        return chart;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,960,540,1", "DARK,960,540,1", "LIGHT,700,480,1", "DARK,960,540,2"})
    void leavesAPictureOfARunOverItsExamples(Theme theme, int width, int height, int scale) throws IOException {
        WritableImage picture = Fx.call(() -> {
            StackPane root = new StackPane(chart());
            theme.applyTo(new Scene(root, width, height));
            return Pictures.of(root, scale);
        });
        save("chart-run-" + width + "x" + scale, theme, Pictures.png(picture));

        assertThat(picture.getWidth()).isEqualTo(width * scale);
        assertThat(picture.getHeight()).isEqualTo(height * scale);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesAFigure(Theme theme) throws IOException {
        Figure figure = Fx.call(() -> {
            CurveChart chart = chart();
            StackPane root = new StackPane(chart);
            theme.applyTo(new Scene(root, 960, 540));
            root.applyCss();
            root.layout();
            return chart.figure(960, 540);
        });
        save("figure", theme, figure.png(1));

        assertThat(figure.image(2).getWidth()).isEqualTo(1920);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,960", "DARK,700", "LIGHT,480"})
    void leavesAPictureOfManyRunsWithLongNames(Theme theme, int width) throws IOException {
        byte[] picture = Fx.call(() -> {
            CurveChart chart = new CurveChart();
            List<ChartLine> lines = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                double level = i % 7 + 0.2 * i;
                lines.add(ChartLine.run(
                        "experiments/2026-11/grpo-qwen2.5-7b-lr1e-6-beta0.04-seed" + i + ".csv",
                        Samples.series(400, 1000, 0.1, i, t -> level + Math.sin(t * 6 + level)),
                        i));
            }
            chart.setContent(ChartContent.EMPTY.withLines(lines));
            chart.setXTitle("step");
            chart.setYTitle("Mean reward");
            StackPane root = new StackPane(chart);
            theme.applyTo(new Scene(root, width, 480));
            Pictures.of(root, 1);
            chart.point(500);
            return Pictures.png(Pictures.of(root, 1));
        });
        save("chart-long-names-" + width, theme, picture);

        assertThat(picture).isNotEmpty();
    }

    /// Everything a chart can have on it at once.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesAPictureOfAllThatCanBeSwitchedOn(Theme theme) throws IOException {
        byte[] picture = Fx.call(() -> {
            CurveChart chart = chart();
            chart.setSmoothing(new Smoothing.Ema(0.98));
            chart.setYFit(YFit.ROBUST);
            chart.setStatisticsVisible(true);
            chart.fit();
            StackPane root = new StackPane(chart);
            theme.applyTo(new Scene(root, 960, 600));
            Pictures.of(root, 1);
            chart.point(2000);
            Pictures.of(root, 1);
            chart.stage().mark(0);
            chart.point(10_500);
            Pictures.of(root, 1);
            chart.stage().mark(1);
            return Pictures.png(Pictures.of(root, 1));
        });
        save("chart-all", theme, picture);

        assertThat(picture).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesAPictureOfGroupedRuns(Theme theme) throws IOException {
        byte[] picture = Fx.call(() -> {
            CurveChart chart = new CurveChart();
            List<ChartLine> lines = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                double level = 0.3 * i;
                lines.add(ChartLine.run(
                        "seed " + i,
                        Samples.series(300 + 40 * i, 900 + 120 * i, 0.4, i, t -> 6 - 4 * Math.exp(-3 * t) + level),
                        i));
            }
            chart.setContent(ChartContent.EMPTY.withLines(lines));
            chart.setYTitle("Mean reward");
            chart.setGrouping(Grouping.WIDE);
            chart.fit();
            StackPane root = new StackPane(chart);
            theme.applyTo(new Scene(root, 960, 480));
            return Pictures.png(Pictures.of(root, 1));
        });
        save("chart-grouped", theme, picture);

        assertThat(picture).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesPicturesOfThePanes(Theme theme) throws IOException {
        byte[] picture = Fx.call(() -> {
            CurveChart chart = chart();
            chart.setSmoothing(new Smoothing.Ema(0.98));
            HBox panes = new HBox(24, new SmoothingPane(chart), new ScalingPane(chart));
            panes.getStylesheets().addAll(chart.getStylesheets());
            StackPane root = new StackPane(panes);
            theme.applyTo(new Scene(root, 800, 360));
            return Pictures.png(Pictures.of(root, 1));
        });
        save("chart-panes", theme, picture);

        assertThat(picture).isNotEmpty();
    }

    static void save(String name, Theme theme, byte[] picture) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), picture);
    }
}
