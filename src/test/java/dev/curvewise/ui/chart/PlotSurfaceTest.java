package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.Fit;
import dev.curvewise.plot.Grid;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.YFit;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The picture has as many pixels as the screen, and stands in the same place.
class PlotSurfaceTest {

    @ParameterizedTest
    @CsvSource({"1, 300, 150", "1.25, 375, 188", "1.5, 450, 225", "2, 600, 300", "3, 900, 450"})
    void isAsSharpAsTheScreen(double scale, int width, int height) {
        PlotSurface surface = Fx.call(() -> {
            PlotSurface made = new PlotSurface();
            Picture picture = new Picture(
                    Samples.explosion(),
                    Grid.NONE,
                    Fit.view(Samples.explosion(), null, Scale.LINEAR, YFit.ALL),
                    Scale.LINEAR,
                    ChartColours.light(),
                    null);
            made.paint(300, 150, scale, picture);
            return made;
        });
        Image image = surface.getImage();
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(surface.getFitWidth()).isEqualTo(300);
        assertThat(surface.getFitHeight()).isEqualTo(150);
        // the background is opaque everywhere, in the last corner too
        assertThat(image.getPixelReader().getArgb(width - 1, height - 1)).isEqualTo(0xffffffff);
    }
}
