package dev.curvewise.run.format;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.csv.WandbRunsTable;
import dev.curvewise.run.format.event.EventFile;
import dev.curvewise.run.format.log.MlflowMetric;
import dev.curvewise.run.format.sqlite.SqliteStore;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.format.wandb.WandbFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds all runs in a folder. Files that hold one metric each, and parts of one run, are put together; files
/// that are no runs, such as settings, are passed over without a word.
final class RunFolder {

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 5000;
    private static final int MOST_RUNS = 200;
    private static final Set<String> ENDINGS = Set.of(
            "csv", "tsv", "txt", "json", "jsonl", "ndjson", "log", "md", "db", "sqlite", "sqlite3", "wandb", "v2",
            "out");

    /// What logs end in, and hardly anything else that lies beside them.
    private static final Set<String> LOGS = Set.of("csv", "tsv", "jsonl", "ndjson", "wandb", "db", "sqlite", "sqlite3");

    private final Path root;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Findings unread;

    private RunFolder(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
        this.unread = new Findings(root.toString());
    }

    /// Reads every run below a folder as it stands.
    static Loaded<List<Run>> read(Path root, Progress progress) throws IOException {
        // a link to a folder, such as the latest run, is the folder
        RunFolder folder = new RunFolder(Files.isSymbolicLink(root) ? root.toRealPath() : root, progress);
        folder.read();
        return new Loaded<>(folder.runs, folder.problems);
    }

    private void read() throws IOException {
        Map<String, List<FolderFile>> together = new LinkedHashMap<>();
        List<Path> files = files();
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            Path file = files.get(i);
            format(file)
                    .ifPresent(found -> together.computeIfAbsent(found.group(), key -> new ArrayList<>())
                            .add(found));
            progress.at(0.2 * i / files.size());
        }
        int done = 0;
        for (List<FolderFile> group : together.values()) {
            if (runs.size() >= MOST_RUNS) {
                problems.add(Problem.warning(
                        root.toString(),
                        0,
                        0,
                        "The folder holds more than " + MOST_RUNS + " runs; the others are left out",
                        "Open a part of it"));
                break;
            }
            take(group);
            progress.at(0.2 + 0.8 * ++done / together.size());
        }
        problems.addAll(unread.problems());
        if (runs.isEmpty()) {
            problems.add(Problem.error(
                    root.toString(), "There are no run files in this folder", "Open the folder a run was logged to"));
        }
    }

    /// A file that cannot be read takes nothing with it but itself.
    private Optional<FolderFile> format(Path file) {
        try {
            Optional<FolderFile> found = FolderFile.of(file);
            if (found.isEmpty()) {
                passOver(file);
            }
            return found;
        } catch (IOException _) {
            unreadable(file);
        }
        return Optional.empty();
    }

    /// Settings and texts are passed over without a word; what is named like a log and holds none may be broken.
    private void passOver(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (LOGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            unread.count(
                    "passed over",
                    Level.WARNING,
                    0,
                    "Open one by itself to see why",
                    n -> (n == 1 ? "1 file holds" : n + " files hold") + " no run and " + (n == 1 ? "is" : "are")
                            + " passed over, as '" + root.relativize(file) + "'");
        }
    }

    private void unreadable(Path file) {
        unread.count(
                "unreadable",
                Level.WARNING,
                0,
                "Change the permissions or copy them",
                n -> (n == 1 ? "1 file or folder" : n + " files or folders") + " could not be read, as '"
                        + root.relativize(file) + "'");
    }

    /// The files below the folder, links to files among them. Links to folders are not followed, for they may
    /// lead in circles, and those that trainers make lead to a run that is found anyway.
    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().equals(".git");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isCandidate(file) && !(attributes.isSymbolicLink() && isInside(file))) {
                    found.add(file);
                }
                return found.size() == MOST_FILES || progress.cancelled()
                        ? FileVisitResult.TERMINATE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable(file);
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.size() == MOST_FILES) {
            problems.add(Problem.warning(
                    root.toString(),
                    0,
                    0,
                    "The folder holds more than " + MOST_FILES + " files that may be runs; the others are left out",
                    "Open a part of it"));
        }
        found.sort(NaturalOrder.OF_PATHS);
        return found;
    }

    /// Whether a link leads to a file that is found anyway.
    private boolean isInside(Path link) {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    static boolean isCandidate(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || !Files.isRegularFile(file)) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        return name.contains("tfevents")
                || (dot >= 0 && ENDINGS.contains(name.substring(dot + 1)))
                || FolderFile.metrics(file) != null;
    }

    private void take(List<FolderFile> group) {
        List<Run> parts = new ArrayList<>();
        for (FolderFile found : group) {
            Loaded<List<Run>> loaded;
            try {
                loaded = found.format().readAll(found.file(), Head.of(found.file()), Progress.NONE);
            } catch (IOException _) {
                unreadable(found.file());
                continue;
            }
            List<Run> read = loaded.found().orElse(List.of()).stream()
                    .filter(run -> group.size() > 1 || isRun(run, found.format()))
                    .toList();
            parts.addAll(read);
            if (!read.isEmpty() || saysSomething(found.format())) {
                problems.addAll(loaded.problems());
            } else {
                passOver(found.file());
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        FolderFile first = group.getFirst();
        if (first.isPart() && (group.size() > 1 || !first.mayBeAlone())) {
            Together together = Together.of(group, parts);
            together.runs().forEach(run -> runs.add(run.named(shown(Path.of(run.name())))));
            problems.addAll(together.problems());
        } else {
            parts.forEach(run -> runs.add(parts.size() > 1 ? run : run.named(shown(first.file()))));
        }
    }

    /// Settings and single results are files of JSON and text too; a run has rows.
    private static boolean isRun(Run run, RunFormat format) {
        boolean sure = format instanceof SqliteStore
                || format instanceof WandbFile
                || format instanceof EventFile
                || format instanceof MlflowMetric;
        return sure || run.rows() > 1;
    }

    private static boolean saysSomething(RunFormat format) {
        return format instanceof GitLfsPointer || format instanceof WandbRunsTable || format instanceof EventFile;
    }

    private String shown(Path path) {
        Path relative = root.toAbsolutePath()
                .normalize()
                .relativize(path.toAbsolutePath().normalize());
        Path name = root.toAbsolutePath().normalize().getFileName();
        return Names.inOneLine(relative.toString().isEmpty() && name != null ? name.toString() : relative.toString());
    }
}
