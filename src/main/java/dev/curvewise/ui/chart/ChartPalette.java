package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ColourToken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// The chart's colours as CSS properties, one for each [ColourToken].
final class ChartPalette {

    private static final Map<ColourToken, Meta> METAS = new EnumMap<>(ColourToken.class);

    static {
        for (ColourToken token : ColourToken.values()) {
            METAS.put(token, new Meta(token));
        }
    }

    private final Map<ColourToken, SimpleStyleableObjectProperty<Color>> properties = new EnumMap<>(ColourToken.class);

    /// @param bean     the chart whose colours these are
    /// @param onChange what to do when the style sheet sets another colour
    ChartPalette(CurveChart bean, Runnable onChange) {
        METAS.forEach((token, meta) -> {
            SimpleStyleableObjectProperty<Color> property =
                    new SimpleStyleableObjectProperty<>(meta, bean, meta.getProperty(), Color.web(token.light()));
            property.addListener((o, was, is) -> onChange.run());
            properties.put(token, property);
        });
    }

    ChartColours colours() {
        Map<ColourToken, Integer> given = new EnumMap<>(ColourToken.class);
        properties.forEach((token, property) -> given.put(token, argb(property.get())));
        return new ChartColours(given);
    }

    Color background() {
        return property(ColourToken.BACKGROUND).getValue();
    }

    private static int argb(Color colour) {
        return (channel(colour.getOpacity()) << 24)
                | (channel(colour.getRed()) << 16)
                | (channel(colour.getGreen()) << 8)
                | channel(colour.getBlue());
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }

    private StyleableProperty<Color> property(ColourToken token) {
        SimpleStyleableObjectProperty<Color> property = properties.get(token);
        if (property == null) {
            throw new IllegalStateException(token.name());
        }
        return property;
    }

    /// What the style sheet may set: the colours and all that any box has.
    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(VBox.getClassCssMetaData());
        all.addAll(METAS.values());
        return all;
    }

    private static final class Meta extends CssMetaData<CurveChart, Color> {
        private final ColourToken token;

        Meta(ColourToken token) {
            super(token.property(), ColorConverter.getInstance(), Color.web(token.light()));
            this.token = token;
        }

        @Override
        public boolean isSettable(CurveChart chart) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(CurveChart chart) {
            return chart.palette().property(token);
        }
    }
}
