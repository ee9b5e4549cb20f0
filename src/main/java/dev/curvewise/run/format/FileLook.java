package dev.curvewise.run.format;

import dev.curvewise.run.format.Growing.Change;
import dev.curvewise.run.format.source.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a file looked the last time, by which it is told what happened to it since: whether it is the same file,
/// how long it is, when it was written to, and a few bytes of what was read.
final class FileLook {

    /// A header that was written anew with more names in it shows here.
    private static final int START = 4096;

    private static final int END = 256;

    private final Path file;
    private boolean seen;
    private boolean there;
    private long size;
    private @Nullable Object key;
    private @Nullable FileTime written;
    private List<Object> logged = List.of();
    private byte[] start = {};
    private byte[] end = {};
    private long endAt;

    FileLook(Path file) {
        this.file = file;
    }

    long size() {
        return size;
    }

    /// What happened to the file, null where nothing did. One that was gone and came back is another one.
    ///
    /// @param read how much of it was read and need not be read again; 0 where all must be
    @Nullable
    Change change(long read) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = there && Objects.equals(key, now.fileKey());
            List<Object> log = logLook();
            boolean untouched =
                    same && size == now.size() && now.lastModifiedTime().equals(written) && log.equals(logged);
            logged = log;
            long before = size;
            boolean first = !seen;
            seen = true;
            there = true;
            size = now.size();
            key = now.fileKey();
            written = now.lastModifiedTime();
            if (untouched) {
                return null;
            }
            if (first) {
                return Change.GREW;
            }
            if (!same || size < before || (read > 0 && !isContinued())) {
                return Change.REPLACED;
            }
            return size == before && read > 0 ? null : Change.GREW;
        } catch (IOException _) {
            boolean was = there;
            there = false;
            size = 0;
            return was ? Change.GONE : null;
        }
    }

    /// Where SQLite writes before it writes to the file.
    static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private List<Object> logLook() {
        try {
            BasicFileAttributes log = Files.readAttributes(log(file), BasicFileAttributes.class);
            return List.of(log.size(), log.lastModifiedTime());
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Remembers some of what was read.
    void readTo(long position) throws IOException {
        try (ByteSource source = ByteSource.open(file, 0)) {
            start = source.bytes(0, Math.min(START, position));
            endAt = Math.max(0, position - END);
            end = source.bytes(endAt, position);
        }
    }

    private boolean isContinued() throws IOException {
        try (ByteSource source = ByteSource.open(file, 0)) {
            return Arrays.equals(start, source.bytes(0, start.length))
                    && Arrays.equals(end, source.bytes(endAt, endAt + end.length));
        }
    }
}
