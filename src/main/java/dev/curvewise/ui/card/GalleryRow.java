package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import java.util.ArrayList;
import java.util.List;

/// A line of the gallery: only the lines that can be seen have nodes.
sealed interface GalleryRow {

    /// The title of a group.
    ///
    /// @param title its words
    /// @param count how many tiles stand below it
    record Heading(String title, int count) implements GalleryRow {}

    /// Tiles beside each other.
    ///
    /// @param cards   what they show
    /// @param first   the number of the first one, counting all tiles from 0
    /// @param columns how many there is room for
    record Tiles(List<MetricCard> cards, int first, int columns) implements GalleryRow {}

    /// Stands alone where there is nothing to show: a list without any row hides all its cells, and takes long to show
    /// them again.
    record Nothing() implements GalleryRow {}

    /// Breaks groups into lines of so many tiles.
    static List<GalleryRow> of(List<Gallery.Group> groups, int columns) {
        List<GalleryRow> rows = new ArrayList<>();
        if (groups.isEmpty()) {
            rows.add(new Nothing());
        }
        int first = 0;
        for (Gallery.Group group : groups) {
            rows.add(new Heading(group.title(), group.cards().size()));
            for (int at = 0; at < group.cards().size(); at += columns) {
                int end = Math.min(at + columns, group.cards().size());
                rows.add(new Tiles(group.cards().subList(at, end), first + at, columns));
            }
            first += group.cards().size();
        }
        return rows;
    }
}
