package dev.curvewise.card;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Card files as they were last read. One that carries the same time and size is not read again, so that a save in a
/// folder of a thousand cards costs one card.
final class KnownFiles {

    private record Known(FileStamp stamp, long readMillis, Pack.PackFile file) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// A file as it is now.
    Pack.PackFile read(Path path, String name) {
        FileStamp stamp = FileStamp.of(path);
        Known before = known.get(path);
        if (before != null && before.stamp().equals(stamp) && before.stamp().tells(before.readMillis())) {
            return before.file();
        }
        long now = System.currentTimeMillis();
        Pack.PackFile file = Pack.file(path, name);
        if (stamp != null) {
            known.put(path, new Known(stamp, now, file));
        }
        return file;
    }

    /// Forgets all other files.
    void keep(Collection<Path> paths) {
        known.keySet().retainAll(paths);
    }
}
