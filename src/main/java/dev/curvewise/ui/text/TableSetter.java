package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.TextAlignment;

/// Sets tables.
final class TableSetter {

    private final BlockSetter blocks;

    TableSetter(BlockSetter blocks) {
        this.blocks = blocks;
    }

    Node set(Block.Table table) {
        List<List<Prose>> rows = new ArrayList<>();
        Lines head = new Lines(table.lines().first(), table.lines().first() + 1);
        rows.add(row(table, table.columns().stream().map(Block.Column::title).toList(), head, "table-title"));
        for (Block.Row row : table.rows()) {
            rows.add(row(table, row.cells(), row.lines(), "table-cell"));
        }
        rows.getFirst().getFirst().setLead(Prose.Lead.PARAGRAPH);
        WideBox box = new WideBox(new TableGrid(rows));
        box.getStyleClass().add("table");
        return box;
    }

    private List<Prose> row(Block.Table table, List<List<Inline>> cells, Lines source, String styleClass) {
        List<Prose> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Prose cell = blocks.line(cells.get(i), source, styleClass);
            cell.setTextAlignment(
                    switch (table.columns().get(i).align()) {
                        case LEFT -> TextAlignment.LEFT;
                        case CENTRE -> TextAlignment.CENTER;
                        case RIGHT -> TextAlignment.RIGHT;
                    });
            cell.setLead(new Prose.Lead(i == 0 ? "\n" : "\t", ""));
            row.add(cell);
        }
        return row;
    }
}
