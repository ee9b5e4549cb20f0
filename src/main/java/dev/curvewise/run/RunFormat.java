package dev.curvewise.run;

import dev.curvewise.problem.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A format of run files: it knows its files by their first bytes and reads them.
public interface RunFormat {

    /// The name shown to a reader, as in `TensorBoard events`.
    String name();

    /// Whether the first bytes of a file are of this format.
    boolean accepts(Head head);

    /// Reads a file as it stands: nothing is sorted, merged or left out that the file holds. What is wrong with the
    /// content becomes a problem; only a file that cannot be read at all throws.
    Loaded<Run> read(Path file, Head head, Progress progress) throws IOException;

    /// Reads every run of a file. Most files hold one.
    default Loaded<List<Run>> readAll(Path file, Head head, Progress progress) throws IOException {
        Loaded<Run> one = read(file, head, progress);
        return new Loaded<>(one.found().map(List::of).orElse(List.of()), one.problems());
    }
}
