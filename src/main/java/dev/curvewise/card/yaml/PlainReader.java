package dev.curvewise.card.yaml;

import dev.curvewise.card.yaml.PlainCursor.NotPlain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the forms of YAML that cards are written in: keys and lists by indentation, lists and maps in brackets on one
/// line, words, quoted texts on one line, and blocks of text. Whatever else stands in a text is left to the YAML
/// library, and so is every error.
///
/// What it reads has the same meaning and the same places as the library finds, which a test holds to. It is here
/// because a thousand cards have to be read within a second by a program that has just started.
final class PlainReader {

    private static final int LONGEST_KEY = 128;

    private final PlainCursor in;
    private final String source;
    private final int deepest;

    private PlainReader(String source, int deepest) {
        this.source = source;
        this.in = new PlainCursor(source.toCharArray());
        this.deepest = deepest;
    }

    /// The map a text holds behind its first `---`, or null where it is not plainly one.
    static @Nullable YamlMap read(String text, YamlLimits limits) {
        boolean fenced = text.startsWith("---\n") || text.startsWith("---\r\n");
        // no value is shorter than a character, so a short text cannot hold too many of them
        if (!fenced || !text.endsWith("\n") || text.length() > limits.nodes()) {
            return null;
        }
        try {
            return new PlainReader(text, limits.depth()).document();
        } catch (NotPlain left) {
            return null;
        }
    }

    private YamlMap document() {
        in.to(in.end());
        in.endLine();
        YamlMap map = map(0, 0);
        if (!in.isOver()) {
            throw new NotPlain();
        }
        return map;
    }

    /// The keys that stand at an indentation, the first of them right here.
    private YamlMap map(int indent, int depth) {
        if (in.isOver() || in.column() != indent || depth > deepest) {
            throw new NotPlain();
        }
        Span place = in.span(in.at(), in.at());
        List<YamlMap.Entry> entries = new ArrayList<>();
        do {
            YamlScalar key = key();
            entries.add(new YamlMap.Entry(key, value(key, indent, depth + 1)));
        } while (in.indent() == indent && !in.isDash());
        if (in.indent() > indent) {
            throw new NotPlain();
        }
        return new YamlMap(place.to(entries.getLast().value().span().end()), entries, false);
    }

    private YamlScalar key() {
        int start = in.at();
        int end = keyEnd();
        if (end < 0) {
            throw new NotPlain();
        }
        in.to(end + 1);
        return new YamlScalar(in.span(start, end), in.text(start, end), YamlScalar.Style.PLAIN);
    }

    /// Offset behind the key that begins here, or -1 where there is none.
    private int keyEnd() {
        char[] text = in.text();
        int i = in.at();
        int last = Math.min(in.end(), i + LONGEST_KEY);
        if (i == last || !isLetter(text[i])) {
            return -1;
        }
        while (i < last && isKeyCharacter(text[i])) {
            i++;
        }
        boolean colon = i < last && text[i] == ':' && (i + 1 == in.end() || text[i + 1] == ' ');
        return colon ? i : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKeyCharacter(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/' || c == '.';
    }

    private YamlNode value(YamlScalar key, int indent, int depth) {
        Span behindColon = in.span(in.at(), in.at());
        in.skipSpaces();
        if (!in.isLineEnd()) {
            return inLine(indent, depth);
        }
        in.endLine();
        if (in.indent() < indent || (in.indent() == indent && !in.isDash())) {
            return new YamlScalar(behindColon, "", YamlScalar.Style.PLAIN);
        }
        if (!in.isDash()) {
            return map(in.indent(), depth);
        }
        YamlRows rows = key.text().equals("data") ? rows() : null;
        return rows == null ? list(in.indent(), depth) : rows;
    }

    /// The rows that begin on this line, where they are the whole list.
    private @Nullable YamlRows rows() {
        int start = in.lineStart();
        int line = in.line();
        int indent = in.indent();
        Span place = in.span(in.at(), in.at());
        RowBlock block = RowBlock.at(in.text(), start);
        if (block == null) {
            return null;
        }
        in.toLine(block.end(), line + block.lines());
        if (!in.isOver() && (in.isLineEnd() || in.character() == '#')) {
            in.to(in.end());
            in.endLine();
        }
        if (in.indent() == indent && in.isDash()) {
            in.toLine(start, line);
            return null;
        }
        return block.rows(place, source, line);
    }

    private YamlList list(int indent, int depth) {
        if (depth > deepest) {
            throw new NotPlain();
        }
        Span place = in.span(in.at(), in.at());
        List<YamlNode> items = new ArrayList<>();
        do {
            in.to(in.at() + 1);
            in.skipSpaces();
            items.add(keyEnd() < 0 ? inLine(indent, depth + 1) : map(in.column(), depth + 1));
        } while (in.indent() == indent && in.isDash());
        if (in.indent() > indent) {
            throw new NotPlain();
        }
        return new YamlList(place.to(items.getLast().span().end()), items, false);
    }

    /// A value that begins on this line, behind its key or dash.
    private YamlNode inLine(int indent, int depth) {
        char first = in.character();
        if (first == '>' || first == '|') {
            return PlainBlock.text(in, indent);
        }
        YamlNode node = new PlainFlow(in, deepest).node(depth, false);
        in.endLine();
        return node;
    }
}
