package dev.curvewise.card.yaml;

/// Takes one line of the form `- { step: 0, value: 0.1 }` apart, and says no to anything that is not plainly that.
final class RowScanner {

    private static final int MOST_KEYS = 16;

    private final String text;
    private final int[] marks = new int[4 * MOST_KEYS];
    private int at;
    private int size;
    private int open;
    private int close;
    private int end;

    RowScanner(String text) {
        this.text = text;
    }

    /// Reads the line that begins at an offset.
    boolean scan(int lineStart) {
        at = lineStart;
        size = 0;
        skipSpaces();
        if (!take('-') || !skipSpaces()) {
            return false;
        }
        open = at;
        if (!take('{')) {
            return false;
        }
        do {
            skipSpaces();
            if (size == MOST_KEYS || !key() || !take(':') || !skipSpaces() || !number()) {
                return false;
            }
            size++;
            skipSpaces();
        } while (take(','));
        if (!take('}')) {
            return false;
        }
        close = at;
        skipSpaces();
        take('\r');
        if (at < text.length() && !take('\n')) {
            return false;
        }
        end = at;
        return true;
    }

    private boolean key() {
        int start = at;
        while (at < text.length() && isKeyCharacter(text.charAt(at))) {
            at++;
        }
        int stop = at;
        while (stop > start && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        marks[4 * size] = start;
        marks[4 * size + 1] = stop;
        // a key that begins with a letter can be nothing else in YAML than a word
        return stop > start && isLetter(text.charAt(start)) && stop == at;
    }

    private boolean number() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = digits();
        if (take('.')) {
            digits += digits();
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            if (digits() == 0) {
                return false;
            }
        }
        marks[4 * size + 2] = start;
        marks[4 * size + 3] = at;
        return true;
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    /// Whether there was at least one.
    private boolean skipSpaces() {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKeyCharacter(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '/' || c == '.';
    }

    /// How many keys the last line had.
    int size() {
        return size;
    }

    /// The offset of its opening brace.
    int open() {
        return open;
    }

    /// The offset behind its closing brace.
    int close() {
        return close;
    }

    /// The offset behind its line end.
    int end() {
        return end;
    }

    int keyStart(int index) {
        return marks[4 * index];
    }

    int keyEnd(int index) {
        return marks[4 * index + 1];
    }

    int numberStart(int index) {
        return marks[4 * index + 2];
    }

    int numberEnd(int index) {
        return marks[4 * index + 3];
    }
}
