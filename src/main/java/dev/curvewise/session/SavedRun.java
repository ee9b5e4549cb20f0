package dev.curvewise.session;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run as a session file keeps it: where it is, and how it was shown.
///
/// @param file     the file it came from, or the folder whose files it was put together of
/// @param which    which of the runs that stand on it, an empty text where it is the only one
/// @param part     which of the runs it is that were told apart in that one, from 0
/// @param name     what the reader called it
/// @param step     the column it was laid over, an empty text where rows were counted, or null where the program chose
/// @param colour   of the colours and dashes of runs the n-th, from 0
/// @param shown    whether it was drawn
/// @param baseline whether the others were compared with it
/// @param followed whether it was read again as its file grew
public record SavedRun(
        String file,
        String which,
        int part,
        String name,
        @Nullable String step,
        int colour,
        boolean shown,
        boolean baseline,
        boolean followed) {

    /// Whether it was put together of the files of a folder. Of several runs in one file only databases know.
    public boolean standsOnAFolder() {
        String name = file.toLowerCase(Locale.ROOT);
        return !which.isEmpty() && Stream.of(".db", ".sqlite", ".sqlite3").noneMatch(name::endsWith);
    }

    /// The same run in a file at another place.
    public SavedRun in(String otherFile) {
        return new SavedRun(otherFile, which, part, name, step, colour, shown, baseline, followed);
    }
}
