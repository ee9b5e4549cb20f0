package dev.curvewise.card.yaml;

import dev.curvewise.card.yaml.PlainCursor.NotPlain;
import java.util.ArrayList;
import java.util.List;

/// Reads values that begin and end on one line: words, quoted texts, and lists and maps in brackets.
final class PlainFlow {

    /// Characters other than letters and digits that words may begin with.
    private static final String FIRST = "_($/+.~<=^;\\";

    private final PlainCursor in;
    private final int deepest;

    PlainFlow(PlainCursor in, int deepest) {
        this.in = in;
        this.deepest = deepest;
    }

    /// The value that begins here.
    ///
    /// @param inside whether it stands in brackets itself
    YamlNode node(int depth, boolean inside) {
        if (depth > deepest) {
            throw new NotPlain();
        }
        return switch (in.character()) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            case '"' -> doubleQuoted();
            case '\'' -> singleQuoted();
            default -> words(inside);
        };
    }

    private YamlList list(int depth) {
        int start = open();
        List<YamlNode> items = new ArrayList<>();
        if (in.character() != ']') {
            do {
                in.skipSpaces();
                items.add(node(depth + 1, true));
            } while (goesOn(']'));
        }
        in.to(in.at() + 1);
        return new YamlList(in.span(start, in.at()), items, true);
    }

    private YamlMap map(int depth) {
        int start = open();
        List<YamlMap.Entry> entries = new ArrayList<>();
        if (in.character() != '}') {
            do {
                in.skipSpaces();
                YamlScalar key = key();
                in.skipSpaces();
                entries.add(new YamlMap.Entry(key, node(depth + 1, true)));
            } while (goesOn('}'));
        }
        in.to(in.at() + 1);
        return new YamlMap(in.span(start, in.at()), entries, true);
    }

    private int open() {
        int start = in.at();
        in.to(start + 1);
        in.skipSpaces();
        return start;
    }

    /// Whether a comma follows, and not the closing bracket.
    private boolean goesOn(char close) {
        in.skipSpaces();
        if (in.character() == close) {
            return false;
        }
        if (in.character() != ',') {
            throw new NotPlain();
        }
        in.to(in.at() + 1);
        return true;
    }

    private YamlScalar key() {
        YamlScalar key = in.character() == '"' ? doubleQuoted() : word();
        if (in.character() != ':' || in.character(1) != ' ') {
            throw new NotPlain();
        }
        in.to(in.at() + 1);
        return key;
    }

    private YamlScalar word() {
        int start = in.at();
        if (in.character() == '-') {
            throw new NotPlain();
        }
        while (isWord(in.character())) {
            in.to(in.at() + 1);
        }
        if (in.at() == start) {
            throw new NotPlain();
        }
        return new YamlScalar(in.span(start, in.at()), in.text(start, in.at()), YamlScalar.Style.PLAIN);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private YamlScalar doubleQuoted() {
        char[] text = in.text();
        int start = in.at();
        int i = start + 1;
        StringBuilder unescaped = null;
        int copied = i;
        while (i < in.end() && text[i] != '"') {
            if (text[i] == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, copied, i - copied).append(escaped(i + 1));
                copied = i + 2;
                i++;
            }
            i++;
        }
        if (i >= in.end()) {
            throw new NotPlain();
        }
        return quoted(
                start,
                i,
                unescaped == null
                        ? in.text(start + 1, i)
                        : unescaped.append(text, copied, i - copied).toString());
    }

    /// What a backslash makes of the character behind it; LaTeX in a card needs these two.
    private char escaped(int at) {
        char c = at < in.end() ? in.text()[at] : '\n';
        if (c != '\\' && c != '"') {
            throw new NotPlain();
        }
        return c;
    }

    private YamlScalar singleQuoted() {
        char[] text = in.text();
        int start = in.at();
        int i = start + 1;
        boolean doubled = false;
        while (i < in.end() && (text[i] != '\'' || (i + 1 < in.end() && text[i + 1] == '\''))) {
            doubled |= text[i] == '\'';
            i += text[i] == '\'' ? 2 : 1;
        }
        if (i >= in.end()) {
            throw new NotPlain();
        }
        String content = in.text(start + 1, i);
        return quoted(start, i, doubled ? content.replace("''", "'") : content);
    }

    private YamlScalar quoted(int start, int last, String content) {
        in.to(last + 1);
        return new YamlScalar(in.span(start, last + 1), content, YamlScalar.Style.QUOTED);
    }

    private YamlScalar words(boolean inside) {
        char[] text = in.text();
        int start = in.at();
        if (!canBegin(in.character(), in.character(1))) {
            throw new NotPlain();
        }
        int end = start;
        for (int i = start; i < in.end(); i++) {
            char c = text[i];
            if (c == ' ') {
                continue;
            }
            if (c == '#' && text[i - 1] == ' ') {
                break;
            }
            if (inside) {
                if (c == ',' || c == ']' || c == '}') {
                    break;
                }
                if (c == '[' || c == '{') {
                    throw new NotPlain();
                }
            }
            if (c == ':' && (i + 1 == in.end() || !canFollowColon(text[i + 1]))) {
                throw new NotPlain();
            }
            end = i + 1;
        }
        in.to(end);
        return new YamlScalar(in.span(start, end), in.text(start, end), YamlScalar.Style.PLAIN);
    }

    private static boolean canBegin(char first, char second) {
        return Character.isLetterOrDigit(first)
                || FIRST.indexOf(first) >= 0
                || (first == '-' && (Character.isLetterOrDigit(second) || second == '.'))
                || first > '\u00A0';
    }

    private static boolean canFollowColon(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '_' || c == '.' || c == '-';
    }
}
