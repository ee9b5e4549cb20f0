package dev.curvewise.card;

import java.util.List;

/// What one library calls a metric in its logs.
///
/// @param library   the library or trainer, as in `Stable-Baselines3`
/// @param name      the column or tag name, exactly as it is logged
/// @param transform what turns the logged number into the card's quantity: empty where it is that quantity, `negate`,
///                  `square`, `complement` (1 − x), `percent` (x / 100), `percent-complement` (1 − x / 100), or
///                  `not-comparable` where no rule turns one into the other
/// @param note      what else a reader should know of it, such as "summed over the tokens"; may be empty
public record LogName(String library, String name, String transform, String note) {

    /// The words a transform can be, besides none.
    public static final List<String> TRANSFORMS =
            List.of("negate", "square", "complement", "percent", "percent-complement", "not-comparable");

    /// A name without a note.
    public LogName(String library, String name, String transform) {
        this(library, name, transform, "");
    }
}
