package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is still written, looked at again and again: a file, or the files of a folder that runs are put together of. It
/// starts no thread and watches nothing: whoever knows that something has changed calls [#look]. Not for several
/// threads at once.
public sealed interface Growing permits GrowingFile, GrowingFolder {

    /// What happened since the last look.
    enum Change {
        /// Something was added.
        GREW,
        /// It was cut short, written anew, or something else stands in its place: what was shown before is void.
        REPLACED,
        /// It is gone; should it come back, it is read again.
        GONE
    }

    /// What is there now.
    ///
    /// @param change what happened to it
    /// @param loaded the runs it holds as they stand, of a folder those that changed; empty where it is gone
    record News(Change change, Loaded<List<Run>> loaded) {}

    /// What is new, nothing where nothing has changed. Never throws for what is in a file.
    Optional<News> look(Progress progress);

    /// Begins with nothing read, so that the first look brings all that is there.
    static Growing of(Path path) {
        return Files.isDirectory(path) ? new GrowingFolder(path) : new GrowingFile(path);
    }

    /// What is to be watched: whatever is new in these files, or in these folders, may be something new of the runs.
    static List<Path> parts(Path path) {
        return Files.isDirectory(path) ? GrowingFolder.parts(path) : GrowingFile.parts(path);
    }

    /// The files its rows stand in.
    private static List<Path> files(Path path) {
        return Files.isDirectory(path) ? GrowingFolder.files(path) : GrowingFile.parts(path);
    }

    /// How long something is, with all that belongs to it.
    static long size(Path path) {
        return files(path).stream().map(Path::toFile).mapToLong(File::length).sum();
    }

    /// Whether something of it was written to later than at a time.
    ///
    /// @param millis since 1970
    static boolean isWrittenAfter(Path path, long millis) {
        return Stream.concat(parts(path).stream(), files(path).stream())
                .map(Path::toFile)
                .anyMatch(part -> part.lastModified() > millis);
    }
}
