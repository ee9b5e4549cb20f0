package dev.curvewise.card.yaml;

/// Turns places counted in code points, as the YAML library counts, into offsets of a Java string.
final class Offsets {

    private final String text;
    private final boolean same;
    private final int last;
    private int codePoints;
    private int units;

    Offsets(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.last = text.codePointCount(0, text.length());
    }

    /// The offset of the n-th code point. Quick where the calls go forward through the text.
    int of(int codePoint) {
        if (same) {
            return codePoint;
        }
        int n = Math.min(codePoint, last);
        units = text.offsetByCodePoints(units, n - codePoints);
        codePoints = n;
        return units;
    }
}
