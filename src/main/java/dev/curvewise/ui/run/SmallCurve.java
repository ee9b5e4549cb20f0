package dev.curvewise.ui.run;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartPainter;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Grid;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Sheet;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Series;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// The line of a small chart as a picture: stroking the hundreds of steep pieces of a noisy line anew in every frame
/// takes longer than all the rest of a page of such charts.
final class SmallCurve extends ImageView {

    private static final StyleablePropertyFactory<SmallCurve> STYLES =
            new StyleablePropertyFactory<>(ImageView.getClassCssMetaData());
    private static final CssMetaData<SmallCurve, Color> COLOUR =
            STYLES.createColorCssMetaData("-cw-colour", curve -> curve.colour, Color.TRANSPARENT, false);

    /// What stands for the colour of the line.
    static final ColourToken LINE = ColourToken.run(0);

    private final SimpleStyleableObjectProperty<Color> colour =
            new SimpleStyleableObjectProperty<>(COLOUR, this, "colour", Color.TRANSPARENT);
    private final ChartContent content;
    private final Viewport view;
    private final double width;
    private final double height;

    /// @param points what is drawn
    /// @param bands  what is drawn thinly behind it
    /// @param view   what of it is seen
    /// @param look   the colour, as the style sheets name it
    SmallCurve(Series points, List<ChartBand> bands, Viewport view, double width, double height, String look) {
        this.content = ChartContent.EMPTY
                .withLines(List.of(ChartLine.run("", points, 0)))
                .withBands(bands);
        this.view = view;
        this.width = width;
        this.height = height;
        setFitWidth(width);
        setFitHeight(height);
        getStyleClass().add("curve");
        if (!bands.isEmpty()) {
            getStyleClass().add("band");
        }
        colour.subscribe(this::paint);
        setStyle("-cw-colour: " + look);
    }

    private void paint() {
        Color now = colour.get();
        if (now == null || now.getOpacity() == 0) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getRenderScaleX());
        Sheet sheet = new Sheet((int) Math.round(width * scale), (int) Math.round(height * scale));
        ChartColours colours = new ChartColours(Map.of(LINE, argb(now), ColourToken.BACKGROUND, 0));
        new ChartPainter(sheet, view, Scale.LINEAR, Scale.LINEAR, scale, colours).paint(content, Grid.NONE, null);
        setImage(new WritableImage(new PixelBuffer<>(
                sheet.width(), sheet.height(), IntBuffer.wrap(sheet.rows()), PixelFormat.getIntArgbPreInstance())));
    }

    private static int argb(Color colour) {
        return (int) Math.round(colour.getOpacity() * 255) << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Objects.requireNonNull(STYLES.getCssMetaData());
    }
}
