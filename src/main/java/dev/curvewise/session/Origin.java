package dev.curvewise.session;

import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.Tidied;

/// Where an open run came from.
///
/// @param file the file as it stands, and how its curves were made
/// @param part which of the file's runs it is, from 0
public record Origin(Tidied file, int part) {

    /// The file or folder, as the reader knows it.
    public String path() {
        return file.asItStands().source();
    }

    /// The same, and which of the runs that stand on it.
    public Source source() {
        return new Source(path(), file.asItStands().which());
    }

    /// What tells it from all others, without what it holds.
    public Key key() {
        return new Key(source(), part);
    }

    /// What tells an origin from all others.
    ///
    /// @param source what it was read of
    /// @param part   which of the runs that were told apart in that it is
    public record Key(Source source, int part) {}

    /// The run as it was made of the file, before the reader renamed it or laid it over another column.
    public Run made() {
        return file.runs().get(part);
    }
}
