package dev.curvewise.card.yaml;

/// A place in a text that is read line by line. Whatever is not plain text throws [NotPlain].
final class PlainCursor {

    private final char[] text;
    private int line = 1;
    private int lineStart;
    private int end;
    private int next;
    private int indent;
    private int at;

    PlainCursor(char[] text) {
        this.text = text;
        readLine();
    }

    char[] text() {
        return text;
    }

    /// Offset of the next character.
    int at() {
        return at;
    }

    void to(int offset) {
        at = offset;
    }

    /// Offset behind the last character of this line, without its line end.
    int end() {
        return end;
    }

    int line() {
        return line;
    }

    int lineStart() {
        return lineStart;
    }

    int column() {
        return at - lineStart;
    }

    /// Blanks before the first other character of this line; -1 behind the last line.
    int indent() {
        return indent;
    }

    boolean isOver() {
        return indent < 0;
    }

    /// Whether this line holds nothing but blanks from here on.
    boolean isLineEnd() {
        return at == end;
    }

    char character() {
        return at < end ? text[at] : '\n';
    }

    char character(int ahead) {
        return at + ahead < end ? text[at + ahead] : '\n';
    }

    /// Whether a list item begins here.
    boolean isDash() {
        return character() == '-' && character(1) == ' ';
    }

    void skipSpaces() {
        while (at < end && text[at] == ' ') {
            at++;
        }
    }

    /// Leaves a line on which nothing but a comment may be left, for the next line that says something.
    void endLine() {
        boolean apart = at < end && text[at] == ' ';
        skipSpaces();
        if (at < end && !(apart && text[at] == '#')) {
            throw new NotPlain();
        }
        do {
            nextLine();
        } while (!isOver() && (isLineEnd() || character() == '#'));
    }

    /// Goes to the next line, whatever it says.
    void nextLine() {
        line++;
        lineStart = next;
        readLine();
    }

    /// Goes to the line that begins at an offset.
    void toLine(int start, int number) {
        line = number;
        lineStart = start;
        readLine();
    }

    private void readLine() {
        if (lineStart >= text.length) {
            at = text.length;
            end = at;
            indent = -1;
            return;
        }
        at = lineStart;
        int i = at;
        while (i < text.length && text[i] == ' ') {
            i++;
        }
        at = i;
        indent = i - lineStart;
        while (i < text.length && text[i] != '\n') {
            if (text[i] < ' ' || text[i] > '~') {
                check(i);
            }
            i++;
        }
        next = Math.min(i + 1, text.length);
        end = i > at && text[i - 1] == '\r' ? i - 1 : i;
    }

    /// A carriage return may stand before a line feed; control characters, surrogates and the rarer line ends belong to
    /// no plain text.
    private void check(int i) {
        char c = text[i];
        boolean plain = c == '\r'
                ? i + 1 < text.length && text[i + 1] == '\n'
                : c >= '\u00A0' && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029' && c < '\uFEFF';
        if (!plain) {
            throw new NotPlain();
        }
    }

    /// The place from an offset on this line to another.
    Span span(int from, int to) {
        return new Span(line, from - lineStart + 1, from, to);
    }

    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    /// Says that a text is not written in the plain forms; it may still be good YAML.
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }
}
