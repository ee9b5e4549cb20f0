package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The packs as they were last read, with the last good page of every file.
final class LastGood {

    private final List<Path> folders;
    private final Pack bundled = CardReader.bundledPack();
    private final KnownFiles known = new KnownFiles();
    private List<Pack> before = List.of();

    LastGood(List<Path> folders) {
        this.folders = folders;
    }

    Loaded<Library> read() {
        List<Pack> packs = new ArrayList<>();
        packs.add(bundled);
        Set<Path> paths = new HashSet<>();
        for (Path folder : folders) {
            Pack pack = Pack.read(folder, false, known::read);
            pack.files().forEach(file -> paths.add(file.path()));
            packs.add(pack);
        }
        known.keep(paths);
        List<Pack> kept = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            kept.add(before.isEmpty() || i == 0 ? packs.get(i) : withLastGood(packs.get(i), before.get(i)));
        }
        before = kept;
        return LibraryBuilder.library(kept);
    }

    private static Pack withLastGood(Pack now, Pack before) {
        List<Pack.PackFile> files = now.files().stream()
                .map(file -> file.page() != null ? file : withLastGood(file, before))
                .toList();
        return new Pack(now.bundled(), files, now.problems());
    }

    private static Pack.PackFile withLastGood(Pack.PackFile broken, Pack before) {
        for (Pack.PackFile file : before.files()) {
            if (file.path().equals(broken.path()) && file.page() != null) {
                List<Problem> problems = new ArrayList<>(broken.problems());
                problems.add(
                        Problem.note(file.page().file(), 1, 0, "The page is shown as it was before this change", ""));
                return new Pack.PackFile(file.path(), file.page(), file.idPlace(), problems);
            }
        }
        return broken;
    }
}
