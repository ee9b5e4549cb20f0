package dev.curvewise.match;

/// A column that belongs to a card.
///
/// @param column    the column's name in the run
/// @param card      the id of the card
/// @param how       how it was found
/// @param transform what turns its numbers into the card's quantity
/// @param sentence  what a reader should know of it, as in `Stable-Baselines3 logs the negative of this: sign turned`;
///                  empty where there is nothing to say
public record Match(String column, String card, How how, Transform transform, String sentence) {}
