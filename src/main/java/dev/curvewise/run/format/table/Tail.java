package dev.curvewise.run.format.table;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.source.ByteSource;
import java.io.IOException;
import java.util.function.BiFunction;

/// The end of a file that is still written, read on as it moves.
///
/// @param reading  what was read
/// @param findings what was wrong with it
/// @param run      makes a run of the table
public record Tail(Reading reading, Findings findings, BiFunction<Table, Findings, Loaded<Run>> run) {

    /// Reads what was added.
    ///
    /// @return false where the file must be read from its start
    public boolean read(ByteSource source, Progress progress) throws IOException {
        return reading.readOn(source, progress);
    }

    /// The place up to which the file was read.
    public long position() {
        return reading.position();
    }

    /// The file up to that place.
    public Loaded<Run> now() {
        Findings told = findings.copy();
        return run.apply(reading.soFar(told), told);
    }
}
