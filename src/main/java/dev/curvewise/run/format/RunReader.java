package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one door every run file comes in by. Formats are told apart by the first bytes, never by the name alone.
public final class RunReader {

    private RunReader() {}

    /// Reads one file as it stands: no row is sorted, merged or left out. Never throws for what the file holds or for a
    /// path that cannot be read; that becomes a problem.
    public static Loaded<Run> read(Path file, Progress progress) {
        String source = file.toString();
        if (!Files.exists(file)) {
            return Loaded.failed(Problem.error(source, "There is no such file", "Check the path"));
        }
        if (Files.isDirectory(file)) {
            return Loaded.failed(Problem.error(source, "This is a folder, not a run file", "Name one of its files"));
        }
        if (!Files.isReadable(file)) {
            return Loaded.failed(unreadable(source));
        }
        try {
            Head head = Head.of(file);
            if (head.size() == 0) {
                return Loaded.failed(
                        Problem.error(source, "The file is empty", "Perhaps the run has not logged anything yet"));
            }
            for (RunFormat format : Formats.ALL) {
                if (format.accepts(head)) {
                    return format.read(file, head, progress);
                }
            }
            return Loaded.failed(Problem.error(
                    source,
                    "This is not a run file that Curvewise knows",
                    "It reads CSV, JSON lines, TensorBoard events, trainer states and text logs, among others"));
        } catch (AccessDeniedException e) {
            return Loaded.failed(unreadable(source));
        } catch (IOException e) {
            return Loaded.failed(Problem.error(
                    source, "The file could not be read: " + e.getMessage(), "Check that it is still there"));
        }
    }

    private static Problem unreadable(String source) {
        return Problem.error(source, "You have no permission to read this file", "Change its permissions or copy it");
    }
}
