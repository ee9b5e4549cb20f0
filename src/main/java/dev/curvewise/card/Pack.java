package dev.curvewise.card;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// One cards folder as it was read.
///
/// @param bundled  whether it comes with the program
/// @param files    its files in order
/// @param problems what is wrong with the folder itself
record Pack(boolean bundled, List<PackFile> files, List<Problem> problems) {

    Pack {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// One file of a pack.
    ///
    /// @param path     where it lies
    /// @param page     what it holds, null where it could not be read
    /// @param idPlace  where its id stands
    /// @param problems what is wrong with it
    record PackFile(Path path, @Nullable Page page, Span idPlace, List<Problem> problems) {}

    static Pack read(Path folder, boolean bundled) {
        return read(folder, bundled, Pack::file);
    }

    /// @param reader reads one file, named as problems call it
    static Pack read(Path folder, boolean bundled, BiFunction<Path, String, PackFile> reader) {
        Loaded<List<Path>> found = CardFiles.in(folder);
        List<Path> paths = found.value() == null ? List.of() : found.value();
        List<PackFile> files = paths.parallelStream()
                .map(path -> reader.apply(path, bundled ? bundledName(folder, path) : path.toString()))
                .toList();
        return new Pack(bundled, files, found.problems());
    }

    /// A bundled card is named as in the project: `metrics/kl.md`.
    private static String bundledName(Path folder, Path file) {
        return "metrics/" + folder.relativize(file).toString().replace('\\', '/');
    }

    static PackFile file(Path path, String name) {
        ParsedCard card = CardReader.parsed(path, name);
        return new PackFile(path, card.page(), idPlace(card.front()), card.problems());
    }

    private static final Span NOWHERE = new Span(1, 0, 0, 0);

    private static Span idPlace(@Nullable YamlMap front) {
        YamlNode id = front == null ? null : front.get("id");
        return id == null ? NOWHERE : id.span();
    }
}
