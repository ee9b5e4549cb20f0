package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is still written, read again and again; a line that is only half there waits for its end. It starts no
/// thread and watches nothing: whoever knows that the file has changed calls [#look]. Not for several threads at once.
public final class GrowingFile {

    /// What happened to the file since the last look.
    public enum Change {
        /// Something was added.
        GREW,
        /// It was cut short or another file stands in its place: what was shown before is void.
        REPLACED,
        /// It is gone; should it come back, it is read again.
        GONE
    }

    /// The file as it is now.
    ///
    /// @param change what happened to it
    /// @param loaded the runs it holds as they stand; empty where it is gone
    public record News(Change change, Loaded<List<Run>> loaded) {}

    private final Path file;
    private long size;
    private @Nullable Object key;
    private boolean there;

    /// Begins with nothing read, so that the first look brings all that is there.
    public GrowingFile(Path file) {
        this.file = file;
    }

    /// Takes what the file holds now as known, so that only later changes are news.
    public void skip() {
        change();
    }

    /// What is new, nothing where the file has not changed. Never throws for what the file holds.
    public Optional<News> look(Progress progress) {
        Change change = change();
        if (change == null) {
            return Optional.empty();
        }
        return Optional.of(new News(change, change == Change.GONE ? gone() : read(progress)));
    }

    private Loaded<List<Run>> gone() {
        return new Loaded<>(List.of(), List.of(Problem.warning(file.toString(), 0, 0, "The file is gone", "")));
    }

    /// Compares the file with what it was; null where nothing happened.
    private @Nullable Change change() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = there && Objects.equals(key, now.fileKey());
            long before = size;
            size = now.size();
            key = now.fileKey();
            boolean first = !there;
            there = true;
            if (same && size == before) {
                return null;
            }
            return first || (same && size > before) ? Change.GREW : Change.REPLACED;
        } catch (IOException _) {
            boolean was = there;
            there = false;
            size = 0;
            return was ? Change.GONE : null;
        }
    }

    private Loaded<List<Run>> read(Progress progress) {
        try {
            Path whole = Lines.complete(file);
            try {
                Loaded<List<Run>> loaded = RunReader.readAll(whole, progress);
                return whole.equals(file) ? loaded : moved(loaded);
            } finally {
                if (!whole.equals(file)) {
                    Files.deleteIfExists(whole);
                    Files.deleteIfExists(whole.resolveSibling(""));
                }
            }
        } catch (IOException e) {
            return new Loaded<>(
                    List.of(),
                    List.of(Problem.warning(
                            file.toString(), 0, 0, "The file could not be read: " + e.getMessage(), "")));
        }
    }

    private Loaded<List<Run>> moved(Loaded<List<Run>> loaded) {
        String source = file.toString();
        List<Run> runs = loaded.found().orElse(List.of()).stream()
                .map(run -> new Run(
                        run.name(), source, run.format(), run.rows(), run.columns(), run.stepColumn(), run.texts()))
                .toList();
        List<Problem> problems = loaded.problems().stream()
                .map(p -> new Problem(source, p.line(), p.column(), p.level(), p.what(), p.hint()))
                .toList();
        return new Loaded<>(runs, problems);
    }
}
