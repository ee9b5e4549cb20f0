package dev.curvewise.run;

import dev.curvewise.problem.Loaded;
import java.nio.file.Path;

/// A format of run files: it knows its files by their first bytes and reads them.
public interface RunFormat {

    /// The name shown to a reader, as in `TensorBoard events`.
    String name();

    /// Whether the first bytes of a file are of this format.
    boolean accepts(Head head);

    /// Reads a file. Never throws for what is in the file: what is wrong becomes a problem.
    Loaded<Run> read(Path file, Progress progress);
}
