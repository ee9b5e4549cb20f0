package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts texts that no author writes, but a broken file may hold: the layout of JavaFX takes time that grows with the
/// square of their length where writing runs from right to left.
final class LongText {

    /// Some two printed pages without a break.
    static final int MOST = 3_000;

    private LongText() {}

    /// The paragraph itself, or parts of it that are short enough.
    static List<Block> split(Block.Paragraph paragraph) {
        if (length(paragraph.text()) <= MOST) {
            return List.of(paragraph);
        }
        List<Block> parts = new ArrayList<>();
        List<Inline> part = new ArrayList<>();
        for (Inline inline : pieces(paragraph.text())) {
            if (!part.isEmpty() && length(part) + inline.plain().length() > MOST) {
                parts.add(new Block.Paragraph(List.copyOf(part), paragraph.lines()));
                part.clear();
            }
            part.add(inline);
        }
        parts.add(new Block.Paragraph(List.copyOf(part), paragraph.lines()));
        return parts;
    }

    /// The start of a heading or cell that is too long to be either.
    static List<Inline> start(List<Inline> text) {
        if (length(text) <= MOST) {
            return text;
        }
        Block first = split(new Block.Paragraph(text, Lines.NONE)).getFirst();
        List<Inline> start = new ArrayList<>(first instanceof Block.Paragraph part ? part.text() : text);
        start.add(new Inline.Run("…", Style.PLAIN, null));
        return start;
    }

    /// Code with a break in every line that is too long.
    static String broken(String code) {
        StringBuilder broken = new StringBuilder(code.length());
        int column = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            column = c == '\n' ? 0 : column + 1;
            if (column > MOST && !Character.isLowSurrogate(c)) {
                broken.append('\n');
                column = 1;
            }
            broken.append(c);
        }
        return broken.toString();
    }

    private static int length(List<Inline> text) {
        return text.stream().mapToInt(inline -> inline.plain().length()).sum();
    }

    private static List<Inline> pieces(List<Inline> text) {
        List<Inline> pieces = new ArrayList<>();
        for (Inline inline : text) {
            if (inline instanceof Inline.Run run && run.text().length() > MOST) {
                for (String line : cut(run.text())) {
                    pieces.add(new Inline.Run(line, run.style(), run.link()));
                }
            } else {
                pieces.add(inline);
            }
        }
        return pieces;
    }

    private static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > MOST) {
            int space = text.lastIndexOf(' ', start + MOST - 1);
            int end = space > start ? space + 1 : start + MOST;
            if (Character.isLowSurrogate(text.charAt(end))) {
                end--;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
