package dev.curvewise.plot;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// A value for each colour token, as ARGB with straight alpha.
public final class ChartColours {

    private final Map<ColourToken, Integer> colours;

    /// Takes what is given and the light theme's colours for the rest.
    public ChartColours(Map<ColourToken, Integer> given) {
        colours = new EnumMap<>(ColourToken.class);
        for (ColourToken token : ColourToken.values()) {
            colours.put(
                    token,
                    given.getOrDefault(token, Integer.parseInt(token.light().substring(1), 16) | 0xff000000));
        }
    }

    /// The light theme.
    public static ChartColours light() {
        return new ChartColours(Map.of());
    }

    public int argb(ColourToken token) {
        return colours.getOrDefault(token, 0xff000000);
    }

    /// The colour, thinned to a part of its alpha between 0 and 1.
    public int argb(ColourToken token, double alpha) {
        return thinned(argb(token), alpha);
    }

    /// An ARGB colour with its alpha thinned to a part between 0 and 1.
    static int thinned(int argb, double part) {
        return (argb & 0xffffff) | ((int) Math.round((argb >>> 24) * part) << 24);
    }

    /// An ARGB colour with its alpha multiplied into it.
    static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int red = ((argb >> 16 & 0xff) * alpha + 127) / 255;
        int green = ((argb >> 8 & 0xff) * alpha + 127) / 255;
        int blue = ((argb & 0xff) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /// The colour as `#rrggbb`.
    public String hex(ColourToken token) {
        return "#" + HexFormat.of().toHexDigits(argb(token) & 0xffffff, 6);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartColours that && colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return colours.hashCode();
    }
}
