package dev.curvewise.card.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardLintTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "cards", "lint");

    @Test
    void saysExactlyThis() throws IOException {
        String said = CardLint.check(List.of(FOLDER), Library.empty()).stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace(FOLDER.toString() + FOLDER.getFileSystem().getSeparator(), "")
                .replace('\\', '/');
        Path golden = FOLDER.resolve("lint.txt");
        if (Boolean.getBoolean("curvewise.golden")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyProblemHasALineAndAColumn() {
        assertThat(CardLint.check(List.of(FOLDER, Path.of("nowhere")), Library.empty()))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.toString()).matches("(?s).+:[1-9]\\d*:[1-9]\\d*: (error|warning): .+"));
    }

    @Test
    void aSingleFileKnowsItsNeighboursButOnlyItIsChecked() {
        List<Problem> problems =
                CardLint.check(List.of(FOLDER.resolve("methods").resolve("ppo.md")), Library.empty());
        assertThat(problems).extracting(Problem::what).containsExactly("There is no card 'three'");
    }

    @Test
    void aRepairKeepsCommentsLineEndsAndTheByteOrderMark(@TempDir Path folder) throws IOException {
        String wrong = """
                \uFEFF---
                # what it is called
                name: KL # short
                id: kl
                healthyRange: [3, 1] # swapped
                ---
                Text.
                """.replace("\n", "\r\n");
        Path file = Files.writeString(folder.resolve("kl.md"), wrong);

        LintFix.fix(List.of(folder));

        assertThat(Files.readString(file)).isEqualTo("""
                \uFEFF---
                id: kl
                # what it is called
                name: KL # short
                healthyRange: [1, 3] # swapped
                ---
                Text.
                """.replace("\n", "\r\n"));
        byte[] once = Files.readAllBytes(file);
        assertThat(LintFix.fix(List.of(folder)).value()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void repairsFilesOnceAndForAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kl.md");
        Files.writeString(file, "---\nname: KL\naliases: kl\n---\nText.\n");
        Files.writeString(folder.resolve("fine.md"), "---\nid: fine\nname: Fine\n---\nText.\n");

        Loaded<List<Path>> first = LintFix.fix(List.of(folder));
        byte[] fixed = Files.readAllBytes(file);
        Loaded<List<Path>> second = LintFix.fix(List.of(folder));

        assertThat(first.value()).containsExactly(file);
        assertThat(fixed).asString().isEqualTo("---\nid: kl\nname: KL\naliases: [kl]\n---\nText.\n");
        assertThat(second.value()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(fixed);
    }
}
