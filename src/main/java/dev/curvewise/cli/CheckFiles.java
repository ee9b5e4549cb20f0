package dev.curvewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that paths on the command line mean: a file means itself, a folder all files in it.
///
/// @param path  a file
/// @param named whether it was named itself; one that was only met in a folder may be no run at all
record CheckFiles(Path path, boolean named) {

    private static final int DEEPEST = 12;

    static List<CheckFiles> of(List<Path> paths) {
        List<CheckFiles> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inside(path).forEach(file -> files.add(new CheckFiles(file, false)));
            } else {
                files.add(new CheckFiles(path, true));
            }
        }
        return files;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> Files.isRegularFile(file) && !isHidden(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // a folder in it that may not be entered: what can be listed at its top is checked all the same
            return top(folder);
        }
    }

    private static List<Path> top(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
