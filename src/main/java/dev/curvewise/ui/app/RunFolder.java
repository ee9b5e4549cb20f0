package dev.curvewise.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the files of a folder that may be runs, by their names; whether they are is for the reader to say.
final class RunFolder {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;
    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "json", "jsonl", "ndjson", "log", "wandb", "db", "sqlite", "sqlite3");

    private RunFolder() {}

    /// The files that may be runs, in the order of their paths, at most 200; none where the folder cannot be read.
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(RunFolder::mayBeRun).sorted().limit(MOST).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean mayBeRun(Path file) {
        Path last = file.getFileName();
        if (last == null || !Files.isRegularFile(file)) {
            return false;
        }
        String name = last.toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return false;
        }
        return name.contains("tfevents") || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
