package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.io.IOException;
import java.util.function.BiFunction;

/// The end of a file that is still written, read on as it moves.
///
/// @param reading  what was read
/// @param findings what was wrong with it
/// @param run      makes a run of the table
record Tail(Reading reading, Findings findings, BiFunction<Table, Findings, Loaded<Run>> run) {

    /// Reads what was added.
    ///
    /// @return false where the file must be read from its start
    boolean read(ByteSource source, Progress progress) throws IOException {
        return reading.readOn(source, progress);
    }

    /// The place up to which the file was read.
    long position() {
        return reading.position();
    }

    /// The file up to that place.
    Loaded<Run> now() {
        Findings told = findings.copy();
        return run.apply(reading.soFar(told), told);
    }
}
