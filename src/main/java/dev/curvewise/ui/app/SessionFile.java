package dev.curvewise.ui.app;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.SavedSession;
import dev.curvewise.session.SessionParser;
import dev.curvewise.session.SessionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// A session on disk, `NAME.curvewise.json`. In it files are named from its own folder where that is possible, so that
/// a folder can be moved or given away; in memory they are named in full.
record SessionFile(Path path) {

    /// How such a file's name ends.
    static final String ENDING = ".curvewise.json";

    SessionFile {
        path = path.toAbsolutePath().normalize();
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /// What a reader calls it.
    String name() {
        String name = Objects.toString(path.getFileName(), "");
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// Writes a session, in place of the one before only once all of it is on disk.
    ///
    /// @return what was wrong, if anything
    List<Problem> write(SavedSession session) {
        try {
            Files.createDirectories(folder());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, SessionWriter.write(session.withFiles(this::outside)));
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        } catch (IOException e) {
            return List.of(Problem.error(
                    path.toString(), "The session could not be saved: " + e.getMessage(), "Save it in another place"));
        }
    }

    Loaded<SavedSession> read() {
        try {
            Loaded<SavedSession> read = SessionParser.parse(path.toString(), Files.readString(path));
            return new Loaded<>(
                    read.found().map(session -> session.withFiles(this::inside)).orElse(null), read.problems());
        } catch (IOException e) {
            return Loaded.failed(Problem.error(
                    path.toString(), "The session could not be read: " + e.getMessage(), "Is it still where it was?"));
        }
    }

    private Path folder() {
        return Objects.requireNonNullElse(path.getParent(), path);
    }

    private String outside(String file) {
        try {
            return folder().relativize(Path.of(file).toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
        } catch (IllegalArgumentException onAnotherDrive) {
            return file;
        }
    }

    private String inside(String file) {
        try {
            return folder().resolve(file).normalize().toString();
        } catch (InvalidPathException named) {
            return file;
        }
    }
}
