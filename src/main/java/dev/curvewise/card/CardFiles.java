package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the files of a cards folder and of the folders in it.
final class CardFiles {

    private static final int DEEPEST = 6;
    /// Whoever names a home folder by mistake should not wait for all of it.
    private static final int MOST_FILES = 20_000;

    private CardFiles() {}

    /// The files that are meant to be cards, by path. A path that is itself a file is its own list.
    static Loaded<List<Path>> in(Path folder) {
        if (!Files.exists(folder)) {
            return Loaded.failed(Problem.error(folder.toString(), "There is no such folder", ""));
        }
        if (!Files.isDirectory(folder)) {
            return Loaded.of(List.of(folder));
        }
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(folder, files, problems));
        } catch (IOException wrong) {
            problems.add(Problem.error(folder.toString(), "The folder could not be read: " + wrong.getMessage(), ""));
        }
        files.sort(Comparator.comparing(Path::toString));
        return new Loaded<>(files, problems);
    }

    /// Whether a file name is that of a card: `.md` (but no read-me) or `.markdown`; a `.txt` counts where it begins as
    /// a
    /// card does.
    static boolean isCard(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("readme.")) {
            return false;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") || (name.endsWith(".txt") && beginsAsCard(file));
    }

    private static boolean beginsAsCard(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            String text = new String(head, StandardCharsets.UTF_8);
            return text.startsWith("---") || text.startsWith("\uFEFF---");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private static final Set<String> NOT_OURS = Set.of("node_modules", "target");

        private final Path root;
        private final List<Path> files;
        private final List<Problem> problems;
        private int seen;

        Visitor(Path root, List<Path> files, List<Problem> problems) {
            this.root = root;
            this.files = files;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            boolean skipped = !folder.equals(root)
                    && name != null
                    && (name.toString().startsWith(".") || NOT_OURS.contains(name.toString()));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++seen > MOST_FILES) {
                problems.add(Problem.error(
                        root.toString(),
                        "The folder holds more than " + MOST_FILES + " files; the rest was not looked at",
                        "Name the folder with the cards in it"));
                return FileVisitResult.TERMINATE;
            }
            if (!attributes.isDirectory() && isCard(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            problems.add(Problem.error(file.toString(), "This could not be read: " + why.getMessage(), ""));
            return FileVisitResult.CONTINUE;
        }
    }
}
