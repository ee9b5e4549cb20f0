package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of a folder that runs are put together of, while they are still written: rows are added to files, and
/// files to the folder. Only what was added is read; what the files hold is put together anew.
public final class GrowingFolder implements Growing {

    /// Metrics of MLflow have slashes in their names, which makes folders of them.
    private static final int DEEPEST = 8;

    private static final int MOST = 5000;

    /// A file that long has shown its format.
    private static final int SURE = 4096;

    private final Path folder;
    private final Map<Path, Part> parts = new LinkedHashMap<>();
    /// Files that were seen to be of other formats.
    private final Set<Path> others = new HashSet<>();
    private boolean there;

    /// A file, and what was read of it.
    private static final class Part {
        private final FolderFile found;
        private final GrowingFile growing;
        private List<Run> runs = List.of();

        Part(FolderFile found) {
            this.found = found;
            growing = new GrowingFile(found.file());
        }
    }

    /// Begins with nothing read, so that the first look brings all that is there.
    public GrowingFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder, and those below whose files belong to it.
    static List<Path> parts(Path folder) {
        return Stream.concat(Stream.of(folder), below(folder).filter(Files::isDirectory))
                .toList();
    }

    /// The files that runs of the folder are put together of.
    static List<Path> files(Path folder) {
        return new GrowingFolder(folder).found().stream().map(FolderFile::file).toList();
    }

    private static Stream<Path> below(Path folder) {
        int deep = folder.endsWith("metrics") ? DEEPEST : 1;
        try (Stream<Path> paths = Files.walk(folder, deep)) {
            return paths.skip(1).limit(MOST).toList().stream().filter(path -> deep > 1 || !Files.isDirectory(path));
        } catch (IOException | UncheckedIOException _) {
            return Stream.of();
        }
    }

    private List<FolderFile> found() {
        List<FolderFile> all = new ArrayList<>();
        below(folder)
                .sorted(NaturalOrder.OF_PATHS)
                .filter(RunFolder::isCandidate)
                .forEach(file -> {
                    Part part = parts.get(file);
                    if (part != null) {
                        all.add(part.found);
                    } else if (!others.contains(file)) {
                        found(file).ifPresent(all::add);
                    }
                });
        return all;
    }

    private Optional<FolderFile> found(Path file) {
        try {
            Optional<FolderFile> found =
                    FolderFile.of(file).filter(one -> one.isPart() && one.home().equals(folder));
            // the first lines of a file may look like those of another format
            if (found.isEmpty() && Files.size(file) >= SURE) {
                others.add(file);
            }
            return found;
        } catch (IOException _) {
            // a file that cannot be read takes nothing with it but itself
            return Optional.empty();
        }
    }

    @Override
    public Optional<News> look(Progress progress) {
        if (!Files.isDirectory(folder)) {
            boolean was = there;
            there = false;
            parts.clear();
            others.clear();
            Problem gone = Problem.warning(folder.toString(), 0, 0, "The folder is gone", "");
            return was ? Optional.of(new News(Change.GONE, new Loaded<>(List.of(), List.of(gone)))) : Optional.empty();
        }
        List<FolderFile> now = found();
        Map<String, List<Part>> changed = new LinkedHashMap<>();
        Change change = Change.GREW;
        for (Part part : List.copyOf(parts.values())) {
            if (!now.contains(part.found)) {
                parts.remove(part.found.file());
                changed.put(part.found.group(), new ArrayList<>());
                change = Change.REPLACED;
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (FolderFile found : now) {
            Part part = parts.computeIfAbsent(found.file(), file -> new Part(found));
            Optional<News> news = part.growing.look(progress);
            if (news.isPresent()) {
                part.runs = news.get().loaded().found().orElse(List.of());
                problems.addAll(news.get().loaded().problems());
                changed.put(found.group(), new ArrayList<>());
                change = news.get().change() == Change.REPLACED ? Change.REPLACED : change;
            }
        }
        boolean first = !there;
        there = true;
        if (changed.isEmpty() && !first) {
            return Optional.empty();
        }
        return Optional.of(new News(change, new Loaded<>(together(changed, problems), problems)));
    }

    /// The runs of the groups of which something changed.
    private List<Run> together(Map<String, List<Part>> changed, List<Problem> problems) {
        Map<String, List<Part>> groups = new HashMap<>();
        parts.values()
                .forEach(part -> groups.computeIfAbsent(part.found.group(), key -> new ArrayList<>())
                        .add(part));
        List<Run> runs = new ArrayList<>();
        for (String group : changed.keySet()) {
            List<Part> own = groups.getOrDefault(group, List.of());
            if (!own.isEmpty() && (own.size() > 1 || !own.getFirst().found.mayBeAlone())) {
                Together together = Together.of(
                        own.stream().map(part -> part.found).toList(),
                        own.stream().flatMap(part -> part.runs.stream()).toList());
                runs.addAll(together.runs());
                problems.addAll(together.problems());
            }
        }
        return runs;
    }
}
