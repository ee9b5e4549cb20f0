package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads a GFM table. Every row gets as many cells as the table has columns.
final class TableReader {

    private final Footnotes footnotes;
    private final Budget budget;

    TableReader(Footnotes footnotes, Budget budget) {
        this.footnotes = footnotes;
        this.budget = budget;
    }

    Block.Table read(TableBlock table, Lines lines) {
        List<Block.Column> columns = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null && !budget.exceeded(); row = row.getNext()) {
                if (part instanceof TableHead) {
                    head(row, columns);
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    rows.add(row(row, columns.size()));
                }
            }
        }
        return new Block.Table(columns, rows, lines);
    }

    private void head(Node row, List<Block.Column> columns) {
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell && budget.block()) {
                columns.add(new Block.Column(align(cell.getAlignment()), text(cell)));
            }
        }
    }

    private Block.Row row(Node row, int columns) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null && cells.size() < columns; cell = cell.getNext()) {
            budget.block();
            cells.add(text(cell));
        }
        while (cells.size() < columns) {
            cells.add(List.of());
        }
        List<SourceSpan> spans = row.getSourceSpans();
        int line = spans.isEmpty() ? -1 : spans.getFirst().getLineIndex();
        return new Block.Row(cells, line < 0 ? Lines.NONE : new Lines(line, line));
    }

    private List<Inline> text(Node cell) {
        return LongText.start(InlineReader.read(cell, footnotes, budget));
    }

    private static Block.Align align(TableCell.@Nullable Alignment alignment) {
        if (alignment == null) {
            return Block.Align.LEFT;
        }
        return switch (alignment) {
            case LEFT -> Block.Align.LEFT;
            case CENTER -> Block.Align.CENTRE;
            case RIGHT -> Block.Align.RIGHT;
        };
    }
}
