package dev.curvewise.card.yaml;

import dev.curvewise.card.yaml.PlainCursor.NotPlain;

/// Reads blocks of text behind `|` and `>`.
final class PlainBlock {

    private PlainBlock() {}

    /// The block whose sign stands here. Leaves the cursor on the next line that says something.
    ///
    /// @param parent the indentation of the key or dash it belongs to
    static YamlScalar text(PlainCursor in, int parent) {
        Span place = in.span(in.at(), in.at());
        boolean folded = in.character() == '>';
        boolean bare = in.character(1) == '-';
        in.to(in.at() + (bare ? 2 : 1));
        in.skipSpaces();
        if (!in.isLineEnd()) {
            throw new NotPlain();
        }
        in.nextLine();
        int indent = in.indent();
        if (indent <= parent || in.isLineEnd()) {
            throw new NotPlain();
        }
        StringBuilder text = new StringBuilder();
        int blank = 0;
        while (in.indent() >= indent || (!in.isOver() && in.isLineEnd())) {
            if (in.isLineEnd() ? in.indent() > indent : folded && in.indent() > indent) {
                throw new NotPlain();
            }
            if (in.isLineEnd()) {
                blank++;
            } else {
                separate(text, blank, folded);
                text.append(in.text(), in.lineStart() + indent, in.end() - in.lineStart() - indent);
                blank = 0;
            }
            in.nextLine();
        }
        if (!bare) {
            text.append('\n');
        }
        YamlScalar scalar = new YamlScalar(place.to(in.lineStart()), text.toString(), YamlScalar.Style.BLOCK);
        if (!in.isOver() && in.character() == '#') {
            in.to(in.end());
            in.endLine();
        }
        return scalar;
    }

    private static void separate(StringBuilder text, int blank, boolean folded) {
        if (text.isEmpty()) {
            return;
        }
        if (folded && blank == 0) {
            text.append(' ');
        } else {
            text.repeat("\n", folded ? blank : blank + 1);
        }
    }
}
