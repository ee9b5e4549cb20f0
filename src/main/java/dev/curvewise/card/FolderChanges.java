package dev.curvewise.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Waits for card files to change.
interface FolderChanges extends AutoCloseable {

    /// Takes notice from here on; looks through the folders, so not for the window's thread.
    void begin();

    /// Waits until something changed that may concern a card and it is quiet again, for editors write a file in several
    /// steps.
    ///
    /// @return false once nothing is watched any more
    boolean await() throws InterruptedException;

    @Override
    void close();

    /// What suits this system. Java has no way to be told on macOS and looks only every few seconds there, so we look
    /// ourselves.
    ///
    /// @throws IOException where the system has no way to watch folders
    static FolderChanges of(List<Path> folders) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("mac") ? new PolledChanges(folders) : new NotifiedChanges(folders);
    }
}
