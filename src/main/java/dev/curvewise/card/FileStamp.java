package dev.curvewise.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// By what one sees that a file changed.
///
/// @param millis when it was last written to, in milliseconds since 1970
/// @param size   its length in bytes
record FileStamp(long millis, long size) {

    /// Two writes within this time may carry the same stamp.
    private static final long COARSEST_MILLIS = 2_000;

    /// The stamp of a file, or null where it can not be seen.
    static @Nullable FileStamp of(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(seen.lastModifiedTime().toMillis(), seen.size());
        } catch (IOException gone) {
            return null;
        }
    }

    /// Whether a later write is sure to change the stamp of what was read at a time.
    boolean tells(long readMillis) {
        return readMillis - millis > COARSEST_MILLIS;
    }
}
