package dev.curvewise.match;

import dev.curvewise.card.LogName;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A column that belongs to a card.
///
/// @param column    the column's name in the run
/// @param card      the id of the card
/// @param how       how it was found
/// @param transform what turns its numbers into the card's quantity
/// @param sentence  what a reader should know of it, as in `Stable-Baselines3 logs the negative of this: sign turned`;
///                  empty where there is nothing to say
/// @param claim     what the library that wrote the run calls the metric, with its note; null where no library was
///                  recognised by it
public record Match(
        String column,
        String card,
        How how,
        Transform transform,
        String sentence,
        @Nullable LogName claim) {

    /// A match that no library claimed.
    public Match(String column, String card, How how, Transform transform, String sentence) {
        this(column, card, how, transform, sentence, null);
    }

    /// Why the column belongs to the card and what was done to its numbers, in sentences; empty where there is nothing
    /// to say.
    public String words() {
        return Stream.of(how.reason(), sentence)
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    /// Whether the column's name says that it was measured in an evaluation, as in `eval/reward`.
    public boolean isEvaluation() {
        return Prefixes.strip(column).stream().anyMatch(Prefixes.Stripped::evaluation);
    }
}
