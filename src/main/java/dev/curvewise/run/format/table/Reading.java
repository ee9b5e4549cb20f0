package dev.curvewise.run.format.table;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import java.io.IOException;

/// What was read of a file, and the place up to which it was read; from there the reading can go on.
public interface Reading {

    /// Reads what was added, up to the last whole line or record; what is only half there waits for its end.
    ///
    /// @return false where what was added does not stand for itself, so that the file must be read from its start
    boolean readOn(ByteSource source, Progress progress) throws IOException;

    /// The place up to which the file was read.
    long position();

    /// The table up to that place. What was handed out before is left as it is.
    ///
    /// @param told takes what is wrong with the table as a whole
    Table soFar(Findings told);
}
