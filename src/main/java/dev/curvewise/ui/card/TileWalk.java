package dev.curvewise.ui.card;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Where the arrow keys lead among lines of tiles.
///
/// @param lines the lines of tiles from top to bottom, without headings
record TileWalk(List<GalleryRow.Tiles> lines) {

    private static final int PAGE = 3;

    static TileWalk over(List<GalleryRow> rows) {
        return new TileWalk(rows.stream()
                .filter(GalleryRow.Tiles.class::isInstance)
                .map(GalleryRow.Tiles.class::cast)
                .toList());
    }

    /// How many tiles there are.
    int count() {
        return lines.isEmpty()
                ? 0
                : lines.getLast().first() + lines.getLast().cards().size();
    }

    /// The tile a key leads to; the first one where none was chosen, the same one at an edge.
    ///
    /// @param from the tile one is on, or -1
    int next(int from, KeyCode key) {
        int last = count() - 1;
        if (from < 0 || last < 0) {
            return Math.min(0, last);
        }
        return switch (key) {
            case LEFT -> Math.max(0, from - 1);
            case RIGHT -> Math.min(last, from + 1);
            case UP -> lines(from, -1);
            case DOWN -> lines(from, 1);
            case PAGE_UP -> lines(from, -PAGE);
            case PAGE_DOWN -> lines(from, PAGE);
            case HOME -> 0;
            case END -> last;
            default -> from;
        };
    }

    /// The tile in the same column some lines on, or the last one of a shorter line.
    private int lines(int from, int by) {
        int line = line(from);
        int column = from - lines.get(line).first();
        GalleryRow.Tiles to = lines.get(Math.clamp(line + by, 0, lines.size() - 1));
        return to.first() + Math.min(column, to.cards().size() - 1);
    }

    private int line(int tile) {
        int line = 0;
        while (line + 1 < lines.size() && lines.get(line + 1).first() <= tile) {
            line++;
        }
        return line;
    }
}
