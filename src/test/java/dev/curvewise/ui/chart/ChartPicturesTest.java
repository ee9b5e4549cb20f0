package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Leaves pictures of the chart to be looked at.
class ChartPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesAPictureOfARunOverItsExamples(Theme theme) throws IOException {
        WritableImage picture = Fx.call(() -> {
            CurveChart chart = new CurveChart();
            chart.setContent(Samples.explosion());
            chart.setXTitle("step");
            chart.setYTitle("KL divergence (nats per token)");
            chart.setYDomain(new Range(0, 20));
            return ChartSnapshot.picture(chart, "KL divergence", "grpo-17.csv · Curvewise 0.1.0", 960, 540, theme, 1);
        });
        save("chart-run", theme, picture);

        assertThat(picture.getWidth()).isEqualTo(960);
        assertThat(picture.getHeight()).isEqualTo(540);
    }

    static void save(String name, Theme theme, WritableImage picture) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"),
                ChartSnapshot.png(picture));
    }
}
