package dev.curvewise.card;

/// What one library calls a metric in its logs.
///
/// @param library   the library or trainer, as in `Stable-Baselines3`
/// @param name      the column or tag name, exactly as it is logged
/// @param transform what turns the logged number into the card's quantity: empty for nothing, `negate`, `square`, or a
///                  sentence where no rule can be applied
public record LogName(String library, String name, String transform) {}
