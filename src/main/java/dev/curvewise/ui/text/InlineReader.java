package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Reads what stands in a paragraph, heading or cell into a flat list.
final class InlineReader {

    private final Footnotes footnotes;
    private final Budget budget;
    private final List<Inline> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Style style = Style.PLAIN;
    private @Nullable LinkTarget link;

    private InlineReader(Footnotes footnotes, Budget budget) {
        this.footnotes = footnotes;
        this.budget = budget;
    }

    /// The inlines below a block.
    static List<Inline> read(Node parent, Footnotes footnotes, Budget budget) {
        InlineReader reader = new InlineReader(footnotes, budget);
        reader.children(parent, Style.PLAIN, null);
        reader.flush();
        return List.copyOf(reader.found);
    }

    /// The text without any style, for headings' names and accessible texts.
    static String plain(List<Inline> inlines) {
        StringBuilder all = new StringBuilder();
        inlines.forEach(inline -> all.append(inline.plain()));
        return all.toString();
    }

    private void children(Node parent, Style style, @Nullable LinkTarget link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, style, link);
        }
    }

    private void read(Node node, Style style, @Nullable LinkTarget link) {
        switch (node) {
            case Text t -> append(t.getLiteral(), style, link);
            case SoftLineBreak b -> append(" ", style, link);
            case HardLineBreak b -> append("\n", style, link);
            case Code code -> append(code.getLiteral(), style.asCode(), link);
            case HtmlInline html -> append(html.getLiteral(), style.asCode(), link);
            case Emphasis e -> children(e, style.asItalic(), link);
            case StrongEmphasis s -> children(s, style.asBold(), link);
            case Strikethrough s -> children(s, style.asStruck(), link);
            case Link l -> children(l, style, link == null ? LinkTarget.of(l.getDestination()) : link);
            case Image image -> add(new Inline.Picture(image.getDestination(), alt(image), orEmpty(image.getTitle())));
            case FormulaSyntax.InLine formula -> add(new Inline.Formula(formula.latex(), formula.display()));
            case FootnoteSyntax.Mark mark -> add(new Inline.NoteMark(footnotes.refer(mark.label())));
            default -> children(node, style, link);
        }
    }

    private void add(Inline inline) {
        boolean room = switch (inline) {
            case Inline.Formula formula -> budget.formula();
            case Inline.Picture picture -> budget.picture();
            default -> true;
        };
        if (room && budget.inline()) {
            flush();
            found.add(inline);
        } else {
            append(inline.plain(), style, link);
        }
    }

    private void append(String more, Style moreStyle, @Nullable LinkTarget moreLink) {
        boolean differs = !moreStyle.equals(style) || !Objects.equals(moreLink, link);
        if (differs && budget.inline()) {
            flush();
            style = moreStyle;
            link = moreLink;
        }
        text.append(more);
    }

    private void flush() {
        if (!text.isEmpty()) {
            found.add(new Inline.Run(text.toString(), style, link));
            text.setLength(0);
        }
    }

    private String alt(Image image) {
        return plain(read(image, footnotes, budget));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
