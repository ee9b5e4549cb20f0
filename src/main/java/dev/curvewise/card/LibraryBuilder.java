package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts packs together: within one pack an id belongs to the first file that has it, a later pack replaces the pages of
/// an earlier one.
final class LibraryBuilder {

    private record Owner(int pack, boolean bundled, Pack.PackFile file) {}

    private static final Comparator<Page> BY_NAME = Comparator.comparing(Page::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Page::id)
            .thenComparing(Page::file);

    private final Map<String, Owner> metrics = new HashMap<>();
    private final Map<String, Owner> methods = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int packs;

    static Loaded<Library> library(List<Pack> packs) {
        LibraryBuilder builder = new LibraryBuilder();
        packs.forEach(builder::add);
        return builder.build();
    }

    private void add(Pack pack) {
        packs++;
        problems.addAll(pack.problems());
        for (Pack.PackFile file : pack.files()) {
            problems.addAll(file.problems());
            switch (file.page()) {
                case MetricCard card -> add(card, new Owner(packs, pack.bundled(), file), metrics);
                case MethodPage method -> add(method, new Owner(packs, pack.bundled(), file), methods);
                case null -> {}
            }
        }
    }

    private void add(Page page, Owner owner, Map<String, Owner> pages) {
        Owner earlier = pages.get(page.id());
        if (earlier == null) {
            pages.put(page.id(), owner);
            return;
        }
        Page other = earlier.file().page();
        String otherFile = other == null ? "" : other.file();
        int line = owner.file().idPlace().line();
        int column = owner.file().idPlace().column();
        if (earlier.pack() == owner.pack()) {
            problems.add(Problem.error(
                    page.file(),
                    line,
                    column,
                    "The id '" + page.id() + "' is taken by " + otherFile,
                    "Give this card an id of its own; it is not shown until then"));
        } else {
            pages.put(page.id(), owner);
            String replaced = earlier.bundled() ? "the bundled page" : "the page of " + otherFile;
            problems.add(
                    Problem.note(page.file(), line, column, "This replaces " + replaced + " '" + page.id() + "'", ""));
        }
    }

    private Loaded<Library> build() {
        Map<String, Path> paths = new HashMap<>();
        List<MetricCard> cards = pages(metrics, MetricCard.class, paths);
        List<MethodPage> pages = pages(methods, MethodPage.class, paths);
        return new Loaded<>(new Library(cards, pages, paths), problems);
    }

    private static <P extends Page> List<P> pages(Map<String, Owner> owners, Class<P> kind, Map<String, Path> paths) {
        List<P> pages = new ArrayList<>();
        for (Owner owner : owners.values()) {
            @Nullable Page page = owner.file().page();
            if (kind.isInstance(page)) {
                pages.add(kind.cast(page));
                if (!owner.bundled()) {
                    paths.put(page.file(), owner.file().path());
                }
            }
        }
        pages.sort(BY_NAME);
        return pages;
    }
}
