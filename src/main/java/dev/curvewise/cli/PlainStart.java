package dev.curvewise.cli;

import dev.curvewise.session.Start;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The usual ways to open the window: with nothing, with the sample, with files. They are understood without making the
/// parser of the whole command line first, which takes a quarter of a second of every start.
final class PlainStart {

    /// Words that mean something else.
    static final Set<String> COMMANDS = Set.of("check", "describe", "convert", "render", "lint");

    private static final String SAMPLE = "--sample";

    private PlainStart() {}

    /// What to open the window with; nothing where the words need more understanding.
    static Optional<Start> of(String... words) {
        List<String> files =
                Arrays.stream(words).filter(word -> !word.equals(SAMPLE)).toList();
        boolean plain = files.stream().noneMatch(PlainStart::meansMore);
        try {
            return plain
                    ? Optional.of(
                            new Start(files.stream().map(Path::of).toList(), List.of(), files.size() < words.length))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean meansMore(String word) {
        return word.isEmpty() || word.startsWith("-") || word.startsWith("@") || COMMANDS.contains(word);
    }
}
