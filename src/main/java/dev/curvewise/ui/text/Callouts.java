package dev.curvewise.ui.text;

import java.util.List;
import java.util.Optional;

/// Tells callouts from plain quotes: the first line of a callout holds nothing but its mark, `[!NOTE]`.
final class Callouts {

    private Callouts() {}

    /// The callout that a quote with these blocks is, or nothing.
    static Optional<Block> read(List<Block> quote, Lines lines) {
        return OpeningWords.of(quote)
                .flatMap(CalloutKind::startOf)
                .map(kind -> new Block.Callout(
                        kind, OpeningWords.cut(quote, kind.mark().length()), lines));
    }
}
