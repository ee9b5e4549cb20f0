package dev.curvewise.session;

import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.Tidied;

/// Where an open run came from.
///
/// @param file the file as it stands, and how its curves were made
/// @param part which of the file's runs it is, from 0
public record Origin(Tidied file, int part) {

    /// The file, as the reader knows it.
    public String source() {
        return file.asItStands().source();
    }

    /// The run as it was made of the file, before the reader renamed it or laid it over another column.
    public Run made() {
        return file.runs().get(part);
    }
}
