package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsFoldersWithinFoldersAndLeavesOtherFilesAlone() throws IOException {
        write("kl.md", card("kl", "KL"));
        write("methods/ppo.md", "---\nid: ppo\nname: PPO\nfullName: Proximal\nrelevantMetrics: [kl]\n---\n");
        write("README.md", "# Not a card");
        write("notes.txt", "not a card");
        write("card.schema.json", "{}");
        write(".git/x.md", "hidden");
        write("curve.png", "\0\0");

        Loaded<Library> read = CardReader.read(List.of(folder));

        assertThat(read.problems()).isEmpty();
        assertThat(library(read).cards()).extracting(MetricCard::id).containsExactly("kl");
        assertThat(library(read).methods()).extracting(MethodPage::id).containsExactly("ppo");
        assertThat(library(read).methodsWith("kl")).hasSize(1);
        assertThat(library(read).path(library(read).cards().getFirst())).contains(folder.resolve("kl.md"));
    }

    @Test
    void oneBrokenCardHidesNoOther() throws IOException {
        write("a.md", card("a", "A"));
        write("b.md", "---\nid: [\n---\n");
        write("c.md", "");
        write("d.md", "\0\1\2\3".repeat(100));
        Files.write(folder.resolve("e.md"), "\uFEFF---\nid: e".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("f.md"), "---\nid: f\nname: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("g.md"), "x".repeat(10_000_000));
        write("h.md", card("h", "H"));

        Loaded<Library> read = CardReader.read(List.of(folder));

        assertThat(library(read).cards()).extracting(MetricCard::id).containsExactly("a", "f", "h");
        assertThat(read.problems())
                .extracting(p -> Path.of(p.source()).getFileName() + ":" + p.line() + " " + p.what())
                .containsExactly(
                        "b.md:3 A value or a closing bracket is missing here",
                        "c.md:1 The file is empty",
                        "d.md:1 This is not a text file",
                        "e.md:1 The file is written in UTF-16",
                        "f.md:3 This line is not written in UTF-8",
                        "g.md:1 The file is too large for a card (10.0 MB, 4 MB at most)");
    }

    @Test
    void theFirstFileOfAPackKeepsAnId() throws IOException {
        write("a.md", card("kl", "First"));
        write("b.md", card("kl", "Second"));

        Loaded<Library> read = CardReader.read(List.of(folder));

        assertThat(library(read).cards()).extracting(MetricCard::name).containsExactly("First");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(folder.resolve("b.md") + ":2:5");
            assertThat(problem.what()).isEqualTo("The id 'kl' is taken by " + folder.resolve("a.md"));
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void aLaterPackReplacesAPageAndSaysSo() throws IOException {
        write("one/kl.md", card("kl", "First"));
        write("two/kl.md", card("kl", "Second"));

        Loaded<Library> read = CardReader.read(List.of(folder.resolve("one"), folder.resolve("two")));

        assertThat(library(read).cards()).extracting(MetricCard::name).containsExactly("Second");
        assertThat(read.problems()).singleElement().extracting(Problem::level).isEqualTo(Level.NOTE);
    }

    @Test
    void aPackReplacesABundledCard() throws IOException {
        String id = library(CardReader.bundled()).cards().getFirst().id();
        write(id + ".md", card(id, "Mine"));

        Loaded<Library> read = CardReader.bundledAnd(List.of(folder));

        assertThat(library(read).card(id)).get().extracting(MetricCard::name).isEqualTo("Mine");
        assertThat(read.problems()).extracting(Problem::what).contains("This replaces the bundled page '" + id + "'");
    }

    @Test
    void bundledCardsAreNamedAsInTheProjectAndCannotBeWritten() {
        Library bundled = library(CardReader.bundled());
        assertThat(bundled.cards()).isNotEmpty();
        assertThat(bundled.pages()).allSatisfy(page -> {
            assertThat(page.file()).startsWith("metrics/");
            assertThat(bundled.path(page)).isEmpty();
        });
    }

    @Test
    void readsAFolderInsideAJar() throws IOException {
        Path jar = folder.resolve("cards.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(inside.getPath("/metrics/methods"));
            Files.writeString(inside.getPath("/metrics/kl.md"), card("kl", "KL"));
            Files.writeString(inside.getPath("/metrics/methods/ppo.md"), "---\nid: ppo\nname: PPO\n---\n");
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Loaded<Library> read = CardReader.read(List.of(inside.getPath("/metrics")));
            assertThat(library(read).pages()).extracting(Page::id).containsExactly("kl", "ppo");
        }
    }

    @Test
    void aPathThatIsNotThereIsAProblem() {
        Loaded<Library> read = CardReader.read(List.of(folder.resolve("nowhere")));
        assertThat(library(read).pages()).isEmpty();
        assertThat(read.problems()).singleElement().extracting(Problem::what).isEqualTo("There is no such folder");
    }

    @Test
    void aSingleFileIsReadByItself() throws IOException {
        write("kl.md", card("kl", "KL"));
        assertThat(library(CardReader.read(List.of(folder.resolve("kl.md")))).cards())
                .hasSize(1);
    }

    @Test
    void childrenAreFoundByTheirParent() throws IOException {
        write("loss.md", card("loss", "Loss"));
        write("loss-dpo.md", "---\nid: loss-dpo\nname: DPO loss\nparent: loss\n---\n");
        Library library = library(CardReader.read(List.of(folder)));
        assertThat(library.children("loss")).extracting(MetricCard::id).containsExactly("loss-dpo");
        assertThat(library.children("loss-dpo")).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String card(String id, String name) {
        return "---\nid: " + id + "\nname: " + name + "\n---\nText.\n";
    }

    private static Library library(Loaded<Library> read) {
        return read.found().orElseThrow();
    }
}
