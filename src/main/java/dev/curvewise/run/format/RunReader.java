package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.table.Reading;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.Tidy;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The one door every run file comes in by. Formats are told apart by the first bytes, never by the name alone.
public final class RunReader {

    static final String FAULT = "Curvewise has a fault and cannot read this file: ";

    private RunReader() {}

    /// Reads one file as it stands: no row is sorted, merged or left out. Never throws for what the file holds or for a
    /// path that cannot be read; that becomes a problem.
    public static Loaded<Run> read(Path file, Progress progress) {
        return guarded(file, () -> {
            if (Files.isDirectory(file)) {
                return Loaded.failed(
                        Problem.error(file.toString(), "This is a folder, not a run file", "Name one of its files"));
            }
            Head head = Head.of(file);
            return format(file, head).read(file, head, progress);
        });
    }

    /// Opens a file or a folder with everything that is in it, made ready to be looked at: restarts, repeated steps and
    /// several runs in one file are treated as [Tidy] says, and each result tells what was done.
    public static Loaded<List<Tidied>> open(Path path, Progress progress) {
        return tidy(readAll(path, progress));
    }

    /// Opens what stands on a file or on a folder itself: of a folder only the runs that its own files are put together
    /// to, each named after what it stands on. By this a run is found again that was opened before.
    public static Loaded<List<Tidied>> openAgain(Path path, Progress progress) {
        return Files.isDirectory(path)
                ? tidy(guarded(
                        path,
                        () -> new GrowingFolder(path)
                                .look(progress)
                                .map(Growing.News::loaded)
                                .orElseGet(() -> new Loaded<>(List.of(), List.of()))))
                : open(path, progress);
    }

    /// Reads every run of a file or a folder as it stands.
    public static Loaded<List<Run>> readAll(Path path, Progress progress) {
        return guarded(path, () -> {
            if (Files.isDirectory(path)) {
                return RunFolder.read(path, progress);
            }
            Head head = Head.of(path);
            return format(path, head).readAll(path, head, progress);
        });
    }

    static Loaded<List<Tidied>> tidy(Loaded<List<Run>> loaded) {
        List<Problem> problems = new ArrayList<>(loaded.problems());
        List<Tidied> runs = new ArrayList<>();
        for (Run run : loaded.found().orElse(List.of())) {
            Tidied tidied = Tidy.of(run);
            problems.addAll(tidied.problems());
            runs.add(tidied);
        }
        return new Loaded<>(runs, problems);
    }

    /// What reads a file and may find that it is gone.
    @FunctionalInterface
    private interface Reading<T> {
        Loaded<T> run() throws IOException, UnknownFormat;
    }

    /// No format accepts the file; the problem says why.
    private static final class UnknownFormat extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        UnknownFormat(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }

    private static RunFormat format(Path file, Head head) throws UnknownFormat {
        if (head.size() == 0) {
            throw new UnknownFormat(
                    Problem.error(file.toString(), "The file is empty", "Perhaps the run has not logged anything yet"));
        }
        for (RunFormat format : Formats.ALL) {
            if (format.accepts(head)) {
                return format;
            }
        }
        throw new UnknownFormat(Problem.error(
                file.toString(),
                "This is not a run file that Curvewise knows",
                "It reads CSV, JSON lines, TensorBoard events, trainer states and text logs, among others"));
    }

    private static <T> Loaded<T> guarded(Path file, Reading<T> reading) {
        String source = file.toString();
        if (!Files.exists(file)) {
            return Loaded.failed(Problem.error(source, "There is no such file", "Check the path"));
        }
        if (!Files.isReadable(file)) {
            return Loaded.failed(unreadable(source));
        }
        try {
            return reading.run();
        } catch (UnknownFormat e) {
            return Loaded.failed(e.problem);
        } catch (AccessDeniedException _) {
            return Loaded.failed(unreadable(source));
        } catch (RuntimeException e) {
            // a damaged file must never take the window down with it
            return Loaded.failed(Problem.error(source, FAULT + e, "Please report it with the file"));
        } catch (IOException e) {
            return Loaded.failed(Problem.error(
                    source, "The file could not be read: " + e.getMessage(), "Check that it is still there"));
        }
    }

    private static Problem unreadable(String source) {
        return Problem.error(source, "You have no permission to read this file", "Change its permissions or copy it");
    }
}
