package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.sqlite.SqliteStore;
import dev.curvewise.run.format.sqlite.StoreReading;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is still written. Only what was added is read, where the format allows it; a line that is only half
/// there waits for its end. A document of JSON is written anew as a whole by its writer, so it is read anew as a whole.
public final class GrowingFile implements Growing {

    /// A file that small is read anew each time: its first lines decide how the rest is understood.
    private static final long SMALL = 1 << 16;

    private final Path file;
    private final FileLook state;
    private @Nullable Tail tail;
    private @Nullable StoreReading store;
    private long begunAt;

    /// Begins with nothing read, so that the first look brings all that is there.
    public GrowingFile(Path file) {
        this.file = file;
        this.state = new FileLook(file);
    }

    /// The file itself, and where SQLite writes first.
    static List<Path> parts(Path file) {
        return List.of(file, FileLook.log(file));
    }

    @Override
    public Optional<News> look(Progress progress) {
        Tail known = tail;
        Change change = state.change(known == null ? 0 : known.position());
        if (change == null) {
            return Optional.empty();
        }
        if (change != Change.GREW || isYoung()) {
            tail = null;
        }
        if (change != Change.GREW) {
            store = null;
        }
        if (change == Change.GONE) {
            Problem gone = Problem.warning(file.toString(), 0, 0, "The file is gone", "");
            return Optional.of(new News(change, new Loaded<>(List.of(), List.of(gone))));
        }
        return Optional.of(new News(change, read(progress)));
    }

    /// Whether the lines by which the format was told were only few, compared with those there are now.
    private boolean isYoung() {
        return begunAt < SMALL || (begunAt < Head.LENGTH && state.size() >= 2 * begunAt);
    }

    private Loaded<List<Run>> read(Progress progress) {
        Optional<Loaded<Run>> more = readOn(progress);
        if (more.isPresent() && more.get().value() != null) {
            return new Loaded<>(List.of(more.get().value()), more.get().problems());
        }
        tail = null;
        StoreReading database = store;
        return database == null ? RunReader.readAll(file, progress) : database.readOn(progress, false);
    }

    /// Reads what was added; nothing where the whole must be read.
    private Optional<Loaded<Run>> readOn(Progress progress) {
        try {
            Head head = Head.of(file);
            Tail known = tail;
            if (known == null) {
                known = begin(head);
            }
            if (known == null) {
                return Optional.empty();
            }
            tail = known;
            try (ByteSource source = ByteSource.open(file, head)) {
                if (!known.read(source, progress)) {
                    return Optional.empty();
                }
            }
            state.readTo(known.position());
            return Optional.of(known.now());
        } catch (IOException | RuntimeException _) {
            // the file is gone or odd: reading the whole says what it is
            return Optional.empty();
        }
    }

    private @Nullable Tail begin(Head head) {
        begunAt = head.size();
        if (head.size() == 0) {
            return null;
        }
        for (RunFormat format : Formats.ALL) {
            if (format.accepts(head)) {
                if (format instanceof SqliteStore database && store == null) {
                    store = database.follow(file);
                }
                return format instanceof Followed followed ? followed.tail(file, head) : null;
            }
        }
        return null;
    }
}
