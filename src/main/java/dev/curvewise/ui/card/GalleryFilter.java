package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import java.util.List;
import java.util.function.Predicate;

/// Which metrics the gallery shows, and in which order. An empty text asks for nothing.
///
/// @param text     words to search for, see [dev.curvewise.card.CardSearch]
/// @param category its category
/// @param library  a library that logs it
/// @param method   the id of a method that watches it
/// @param order    how what is left is ordered
record GalleryFilter(String text, String category, String library, String method, GalleryOrder order) {

    static final GalleryFilter NONE = new GalleryFilter("", "", "", "", GalleryOrder.CATEGORY);

    /// Whether everything passes.
    boolean passesAll() {
        return text.isBlank() && category.isEmpty() && library.isEmpty() && method.isEmpty();
    }

    /// What decides, beside the words, whether a metric is shown.
    Predicate<MetricCard> in(Library all) {
        List<String> watched =
                all.method(method).map(page -> page.relevantMetrics()).orElse(List.of());
        return card -> (category.isEmpty() || category.equals(Contents.category(card)))
                && (library.isEmpty() || card.names().stream().anyMatch(name -> library.equals(name.library())))
                && (method.isEmpty() || watched.contains(card.id()));
    }
}
