package dev.curvewise.match;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column that belongs to a card.
///
/// @param column    the column's name in the run
/// @param card      the id of the card
/// @param how       how it was found
/// @param transform what turns its numbers into the card's quantity
/// @param sentence  what a reader should know of it, as in `Stable-Baselines3 logs the negative of this: sign turned`;
///                  empty where there is nothing to say
public record Match(String column, String card, How how, Transform transform, String sentence) {

    /// Why the column belongs to the card and what was done to its numbers, in sentences; empty where there is nothing
    /// to say.
    public String words() {
        return Stream.of(how.reason(), sentence)
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
