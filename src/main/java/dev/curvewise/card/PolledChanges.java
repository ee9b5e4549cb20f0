package dev.curvewise.card;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at the card files again and again: their names, times and sizes. A thousand files are looked at in a few
/// milliseconds, and never is more than a twentieth of a processor spent on it.
final class PolledChanges implements FolderChanges {

    private static final long PAUSE_MILLIS = 200;
    private static final long QUIET_MILLIS = 50;
    private static final int LOOKS_OF_QUIET = 6;
    private static final int PAUSES_A_LOOK = 20;

    private final List<Path> folders;
    private Map<Path, @Nullable FileStamp> before = Map.of();
    private long pause = PAUSE_MILLIS;
    private volatile boolean closed;

    PolledChanges(List<Path> folders) {
        this.folders = folders;
    }

    @Override
    public void begin() {
        before = look();
    }

    @Override
    public boolean await() throws InterruptedException {
        while (!closed) {
            Thread.sleep(pause);
            if (changed()) {
                int looks = 1;
                do {
                    Thread.sleep(QUIET_MILLIS);
                } while (changed() && ++looks < LOOKS_OF_QUIET);
                return !closed;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean changed() {
        long start = System.nanoTime();
        Map<Path, @Nullable FileStamp> now = look();
        pause = Math.max(PAUSE_MILLIS, PAUSES_A_LOOK * (System.nanoTime() - start) / 1_000_000);
        boolean changed = !now.equals(before);
        before = now;
        return changed;
    }

    private Map<Path, @Nullable FileStamp> look() {
        Map<Path, @Nullable FileStamp> stamps = new HashMap<>();
        for (Path folder : folders) {
            List<Path> files = CardFiles.in(folder).value();
            for (Path file : files == null ? List.<Path>of() : files) {
                stamps.put(file, FileStamp.of(file));
            }
        }
        return stamps;
    }
}
