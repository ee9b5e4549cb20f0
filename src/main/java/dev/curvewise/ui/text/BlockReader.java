package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Reads the tree of commonmark into the blocks of a page.
final class BlockReader {

    private final Budget budget;
    private final Footnotes footnotes = new Footnotes();
    private final Anchors anchors = new Anchors();
    private final TableReader tables;

    BlockReader(Budget budget) {
        this.budget = budget;
        tables = new TableReader(footnotes, budget);
    }

    List<Block> read(Node document) {
        collectFootnotes(document);
        List<Block> blocks = FaqSections.fold(children(document));
        List<Block.Note> notes = notes();
        if (notes.isEmpty()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(blocks);
        all.add(new Block.Notes(notes, Lines.NONE));
        return all;
    }

    private void collectFootnotes(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteSyntax.Note note) {
                footnotes.define(note);
            }
        }
    }

    private List<Block.Note> notes() {
        List<Block.Note> notes = new ArrayList<>();
        List<Node> nodes = footnotes.inOrder();
        while (notes.size() < nodes.size() && budget.block()) {
            notes.add(new Block.Note(notes.size() + 1, children(nodes.get(notes.size()))));
            nodes = footnotes.inOrder();
        }
        return notes;
    }

    private List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null && budget.block(); node = node.getNext()) {
            Block block = block(node);
            if (block instanceof Block.Paragraph paragraph) {
                blocks.addAll(LongText.split(paragraph));
            } else if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private @Nullable Block block(Node node) {
        Lines lines = lines(node);
        return switch (node) {
            case Heading heading -> heading(heading, lines);
            case Paragraph paragraph -> paragraph(paragraph, lines);
            case FencedCodeBlock code -> new Block.Code(code(code.getLiteral()), language(code.getInfo()), lines);
            case IndentedCodeBlock code -> new Block.Code(code(code.getLiteral()), "", lines);
            case HtmlBlock html -> new Block.Code(code(html.getLiteral()), "html", lines);
            case FormulaSyntax.OnLines formula -> new Block.Formula(formula.latex(), lines);
            case ThematicBreak rule -> new Block.Rule(lines);
            case BlockQuote quote -> quote(quote, lines);
            case ListBlock list -> list(list, lines);
            case TableBlock table -> tables.read(table, lines);
            case FootnoteSyntax.Note note -> null;
            case LinkReferenceDefinition definition -> null;
            default -> new Block.Quote(children(node), lines);
        };
    }

    private Block.Heading heading(Heading heading, Lines lines) {
        List<Inline> text = LongText.start(InlineReader.read(heading, footnotes, budget));
        return new Block.Heading(heading.getLevel(), text, anchors.name(InlineReader.plain(text)), lines);
    }

    private Block paragraph(Paragraph paragraph, Lines lines) {
        List<Inline> text = InlineReader.read(paragraph, footnotes, budget);
        if (text.size() == 1 && text.getFirst() instanceof Inline.Formula formula && formula.display()) {
            return new Block.Formula(formula.latex(), lines);
        }
        return new Block.Paragraph(text, lines);
    }

    private Block quote(BlockQuote quote, Lines lines) {
        List<Block> blocks = children(quote);
        Optional<Block> callout = Callouts.read(blocks, lines);
        return callout.orElseGet(() -> new Block.Quote(blocks, lines));
    }

    private Block list(ListBlock list, Lines lines) {
        List<Block.Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item && budget.block()) {
                items.add(TaskItems.read(children(item)));
            }
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return new Block.Listing(start != null, start == null ? 0 : start, list.isTight(), items, lines);
    }

    private static Lines lines(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Lines.NONE
                : new Lines(spans.getFirst().getLineIndex(), spans.getLast().getLineIndex());
    }

    private static String code(String literal) {
        return LongText.broken(literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal);
    }

    private static String language(@Nullable String info) {
        return info == null ? "" : info.strip().split("\\s", 2)[0];
    }
}
