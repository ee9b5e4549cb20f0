package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A card's text with everything that was understood of it.
///
/// @param file     the name problems carry
/// @param text     the text it was read from, without a byte order mark
/// @param front    the tree of the front matter, its offsets those of `text`; null where it could not be read
/// @param page     the page; null where it could not be read
/// @param problems all that was wrong
public record ParsedCard(
        String file,
        String text,
        @Nullable YamlMap front,
        @Nullable Page page,
        List<Problem> problems) {

    public ParsedCard {
        problems = List.copyOf(problems);
    }
}
