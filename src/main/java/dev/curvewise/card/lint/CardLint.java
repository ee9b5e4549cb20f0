package dev.curvewise.card.lint;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Findings;
import dev.curvewise.card.Library;
import dev.curvewise.card.Page;
import dev.curvewise.card.ParsedCard;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks card files. An error means that a card cannot be shown as it was meant; a warning is advice.
public final class CardLint {

    private static final List<PackCheck> TOGETHER = List.of(new UniqueIdCheck(), new AliasCheck());

    private final KnownPages known = new KnownPages();
    private final List<Problem> problems = new ArrayList<>();
    private final List<LintFile> files = new ArrayList<>();

    private CardLint() {}

    /// All that is wrong with the cards of some files and folders, by file and place; every problem has a line and a
    /// column.
    ///
    /// @param paths files and folders; one folder is one pack
    /// @param known pages that a card may refer to although they are not among the files, such as the bundled ones
    public static List<Problem> check(List<Path> paths, Library known) {
        CardLint lint = new CardLint();
        lint.known.add(known);
        paths.forEach(lint::read);
        lint.checkAll();
        return lint.problems.stream()
                .map(CardLint::placed)
                .distinct()
                .sorted(Comparator.comparing(Problem::source)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    private void read(Path path) {
        boolean single = Files.isRegularFile(path);
        Path root = single ? packOf(path) : path;
        Loaded<List<Path>> found = CardReader.files(path);
        problems.addAll(found.problems());
        if (found.value() == null) {
            return;
        }
        found.value().parallelStream()
                .map(file -> CardReader.parsed(file, file.toString()))
                .toList()
                .forEach(card -> add(root, card));
        if (single) {
            // a card may name its neighbours, which are not checked themselves
            List<Path> neighbours = CardReader.files(root).value();
            (neighbours == null ? List.<Path>of() : neighbours)
                    .parallelStream()
                            .map(file ->
                                    CardReader.parsed(file, file.toString()).page())
                            .toList()
                            .forEach(this::know);
        }
    }

    private void know(@Nullable Page page) {
        if (page != null) {
            known.add(page);
        }
    }

    private static Path packOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return file;
        }
        Path above = folder.getParent();
        return above != null && folder.endsWith("methods") ? above : folder;
    }

    private void add(Path root, ParsedCard card) {
        problems.addAll(card.problems());
        YamlMap front = card.front();
        Page page = card.page();
        if (front != null && page != null) {
            files.add(new LintFile(root, Path.of(card.file()), card, front, page));
            known.add(page);
        }
    }

    private void checkAll() {
        List<FileCheck> checks = List.of(
                new IdentityCheck(),
                new CurveCheck(),
                new SourceCheck(),
                new NamesCheck(),
                new ReferenceCheck(known),
                new LinkCheck(known));
        for (LintFile file : files) {
            Findings findings = new Findings(file.card().file());
            checks.forEach(check -> check.check(file, findings));
            problems.addAll(findings.list());
        }
        TOGETHER.forEach(check -> check.check(files, problems::add));
    }

    private static Problem placed(Problem problem) {
        return new Problem(
                problem.source(),
                Math.max(1, problem.line()),
                Math.max(1, problem.column()),
                problem.level(),
                problem.what(),
                problem.hint());
    }
}
