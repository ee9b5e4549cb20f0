package dev.curvewise.run.format.table;

import dev.curvewise.run.Head;
import java.nio.file.Path;

/// A format whose files can be read on from where the reading stopped.
public interface Followed {

    /// Begins with nothing read.
    Tail tail(Path file, Head head);
}
