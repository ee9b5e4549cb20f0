package dev.curvewise.plot;

/// What a mark on a curve says, told by shape as well as by colour.
public enum MarkerKind {
    WARNING(ColourToken.WARNING, "warning"),
    CRITICAL(ColourToken.CRITICAL, "critical"),
    NOTE(ColourToken.TEXT, "note");

    private final ColourToken colour;
    private final String words;

    MarkerKind(ColourToken colour, String words) {
        this.colour = colour;
        this.words = words;
    }

    public ColourToken colour() {
        return colour;
    }

    public String words() {
        return words;
    }
}
