package dev.curvewise.ui.text;

/// Takes out what is no text: control characters, half pairs, and the marks that turn the direction of writing, which
/// can
/// make a text read other than it is and break the layout of JavaFX.
final class PlainCharacters {

    private PlainCharacters() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t' || !refused(c)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    private static boolean refused(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || Character.getType(c) == Character.SURROGATE;
        return turns || noCharacter || Character.isISOControl(c) || c == Prose.OBJECT;
    }
}
