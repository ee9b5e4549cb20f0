package dev.curvewise.match;

/// A column of a run that is a card's metric.
///
/// @param column    the column's name in the run
/// @param card      the card's id
/// @param how       how it was found
/// @param library   the library whose name for the metric it is, or an empty string where any library may use it
/// @param transform what turns the logged numbers into the card's quantity, as in [dev.curvewise.card.LogName]
/// @param words     what was done, for the reader, as in `SB3 logs minus entropy: sign turned`; may be empty
public record Match(String column, String card, How how, String library, String transform, String words) {

    /// How a column was found to be a metric, the surest first.
    public enum How {
        /// By the name that the library of this run uses.
        LIBRARY,
        /// By a name that means the metric in every library.
        EXACT,
        /// By such a name after a prefix like `train/` was taken off.
        STRIPPED,
        /// By the last part of the name alone: a guess, shown as one.
        GUESS
    }
}
