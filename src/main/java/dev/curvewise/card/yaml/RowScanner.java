package dev.curvewise.card.yaml;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/// Takes one line of the form `- { step: 0, value: 0.1 }` apart, and says no to anything that is not plainly that.
final class RowScanner {

    private static final int MOST_KEYS = 16;

    /// Up to here every whole number is a double, and up to 10^22 every power of ten: the quotient of two such numbers
    /// is the double nearest to the decimal fraction.
    private static final long MOST_EXACT = 1L << 53;

    private static final double[] TENS = tens();

    private final char[] text;
    private final int[] marks = new int[4 * MOST_KEYS];
    private final double[] numbers = new double[MOST_KEYS];
    private int at;
    private int size;
    private int open;
    private int close;
    private int end;

    RowScanner(char[] text) {
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
            if (size == MOST_KEYS || !readKey() || !take(':') || !skipSpaces() || !readNumber()) {
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
        if (at < text.length && !take('\n')) {
            return false;
        }
        end = at;
        return true;
    }

    private boolean readKey() {
        int start = at;
        while (at < text.length && isKeyCharacter(text[at])) {
            at++;
        }
        int stop = at;
        while (stop > start && text[stop - 1] == ' ') {
            stop--;
        }
        marks[4 * size] = start;
        marks[4 * size + 1] = stop;
        // a key that begins with a letter can be nothing else in YAML than a word
        return stop > start && isLetter(text[start]) && stop == at;
    }

    private boolean readNumber() {
        int start = at;
        boolean negative = take('-');
        long whole = 0;
        int digits = 0;
        int behindPoint = 0;
        boolean point = false;
        while (at < text.length && (isDigit(text[at]) || (text[at] == '.' && !point))) {
            if (text[at] == '.') {
                point = true;
            } else {
                whole = whole < MOST_EXACT ? 10 * whole + (text[at] - '0') : whole;
                digits++;
                behindPoint += point ? 1 : 0;
            }
            at++;
        }
        if (digits == 0) {
            return false;
        }
        boolean exact = whole < MOST_EXACT && behindPoint < TENS.length;
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            exact = false;
            if (!exponent()) {
                return false;
            }
        }
        double size = exact ? whole / TENS[behindPoint] : 0;
        marks[4 * this.size + 2] = start;
        marks[4 * this.size + 3] = at;
        numbers[this.size] = !exact ? JavaDoubleParser.parseDouble(text, start, at - start) : negative ? -size : size;
        return true;
    }

    private boolean exponent() {
        at++;
        if (at < text.length && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int start = at;
        while (at < text.length && isDigit(text[at])) {
            at++;
        }
        return at > start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static double[] tens() {
        double[] tens = new double[23];
        for (int i = 0; i < tens.length; i++) {
            tens[i] = Double.parseDouble("1e" + i);
        }
        return tens;
    }

    /// Whether there was at least one.
    private boolean skipSpaces() {
        int start = at;
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        if (at < text.length && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKeyCharacter(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '/' || c == '.' || c == '-';
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

    /// The key at a place of the line, counted from 0.
    String key(int index) {
        return new String(text, keyStart(index), keyEnd(index) - keyStart(index));
    }

    /// Whether a key is that word.
    boolean isKey(int index, String word) {
        int start = keyStart(index);
        int length = keyEnd(index) - start;
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The number behind a key.
    double number(int index) {
        return numbers[index];
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
