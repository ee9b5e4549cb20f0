package dev.curvewise.card.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Replacements in a text that keep everything between them.
final class TextEdits {

    private record Edit(int start, int end, String replacement) {}

    private final String text;
    private final String lineEnd;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /// Puts text in at an offset; what is put in first stands first.
    void insert(int offset, String added) {
        replace(offset, offset, added);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /// The text with all replacements made, its own kind of line end in what is new.
    String text() {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder out = new StringBuilder(text.length() + 256);
        int copied = 0;
        for (Edit edit : ordered) {
            out.append(text, copied, edit.start()).append(withLineEnds(edit.replacement()));
            copied = edit.end();
        }
        return out.append(text, copied, text.length()).toString();
    }

    private String withLineEnds(String replacement) {
        return lineEnd.equals("\n")
                ? replacement
                : replacement.replace("\r\n", "\n").replace("\n", lineEnd);
    }

    /// The offset at which the line of an offset begins.
    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /// The offset behind the line end of the line of an offset; the offset itself where it is the beginning of a line
    /// and
    /// `offset` is the end of something.
    static int lineEnd(String text, int offset) {
        if (offset > 0 && text.charAt(offset - 1) == '\n') {
            return offset;
        }
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }
}
