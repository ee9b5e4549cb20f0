package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which metrics the gallery shows, and in which order. An empty text asks for nothing.
///
/// @param text     words that all stand in a metric's names, tags or sentence
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

    /// What decides whether a metric is shown.
    Predicate<MetricCard> in(Library all) {
        List<String> words = words(text);
        List<String> watched =
                all.method(method).map(page -> page.relevantMetrics()).orElse(List.of());
        return card -> (category.isEmpty() || category.equals(Contents.category(card)))
                && (library.isEmpty() || card.names().stream().anyMatch(name -> library.equals(name.library())))
                && (method.isEmpty() || watched.contains(card.id()))
                && (words.isEmpty() || words.stream().allMatch(text(card)::contains));
    }

    /// The words of a search, in small letters.
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(MetricCard card) {
        String names = card.names().stream().map(LogName::name).collect(Collectors.joining("\n"));
        return String.join(
                        "\n",
                        card.id(),
                        card.name(),
                        String.join("\n", card.aliases()),
                        names,
                        String.join("\n", card.tags()),
                        card.shortDescription())
                .toLowerCase(Locale.ROOT);
    }
}
