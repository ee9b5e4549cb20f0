package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CardWatchTest {

    @TempDir
    Path folder;

    private final BlockingQueue<Loaded<Library>> readings = new LinkedBlockingQueue<>();

    /// The two ways to see that a file changed.
    enum Way {
        TOLD,
        LOOKED;

        FolderChanges on(Path folder) throws IOException {
            return this == TOLD ? new NotifiedChanges(List.of(folder)) : new PolledChanges(List.of(folder));
        }
    }

    private CardWatch watch(Way way) throws IOException {
        return CardWatch.start(List.of(folder), readings::add, way.on(folder));
    }

    @ParameterizedTest
    @EnumSource
    void readsAgainAfterASaveAndKeepsTheLastGoodPage(Way way) throws Exception {
        write("mine.md", card("First"));
        try (CardWatch watch = watch(way)) {
            assertThat(name(until(l -> name(l) != null))).isEqualTo("First");

            write("mine.md", card("Second"));
            assertThat(name(until(l -> "Second".equals(name(l))))).isEqualTo("Second");

            write("mine.md", "---\nid: [\n---\n");
            Loaded<Library> broken = until(Loaded::hasErrors);
            assertThat(name(broken)).isEqualTo("Second");
            assertThat(broken.problems())
                    .filteredOn(p -> p.source().endsWith("mine.md"))
                    .extracting(Problem::what)
                    .contains("The page is shown as it was before this change");

            write("mine.md", card("Third"));
            assertThat(until(l -> "Third".equals(name(l))).problems())
                    .noneMatch(p -> p.source().endsWith("mine.md"));

            Files.delete(folder.resolve("mine.md"));
            until(l -> name(l) == null);
            assertThat(watch).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesFoldersThatAreMadeLater(Way way) throws Exception {
        try (CardWatch watch = watch(way)) {
            until(l -> true);
            Files.createDirectory(folder.resolve("later"));
            write("later/mine.md", card("Later"));
            assertThat(name(until(l -> name(l) != null))).isEqualTo("Later");
            assertThat(watch).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoSavesOfTheSameLengthInTheSameMomentAreBothSeen(Way way) throws Exception {
        write("mine.md", card("AAAAA"));
        try (CardWatch watch = watch(way)) {
            until(l -> "AAAAA".equals(name(l)));
            for (String next : List.of("BBBBB", "CCCCC", "DDDDD")) {
                write("mine.md", card(next));
                until(l -> next.equals(name(l)));
            }
            assertThat(watch).isNotNull();
        }
    }

    /// How editors write a file.
    enum Save {
        OVER,
        BESIDE_AND_RENAMED,
        OLD_RENAMED_AND_ANEW,
        EMPTIED_FIRST;

        void write(Path file, String text) throws IOException, InterruptedException {
            switch (this) {
                case OVER -> Files.writeString(file, text);
                case BESIDE_AND_RENAMED -> {
                    Path beside = Files.writeString(file.resolveSibling("4913~"), text);
                    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                case OLD_RENAMED_AND_ANEW -> {
                    Files.move(file, file.resolveSibling("mine.md~"), StandardCopyOption.REPLACE_EXISTING);
                    Files.writeString(file, text);
                }
                case EMPTIED_FIRST -> {
                    Files.writeString(file, "");
                    // a slow disk: the empty file is read in between
                    Thread.sleep(200);
                    Files.writeString(file, text);
                }
            }
        }
    }

    static Stream<Arguments> waysAndSaves() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Save.values()).map(save -> Arguments.of(way, save)));
    }

    @ParameterizedTest
    @MethodSource("waysAndSaves")
    void noWayToSaveLosesThePage(Way way, Save save) throws Exception {
        write("mine.md", card("First"));
        try (CardWatch watch = watch(way)) {
            until(l -> "First".equals(name(l)));
            save.write(folder.resolve("mine.md"), card("Second"));
            until(l -> {
                if (save != Save.OLD_RENAMED_AND_ANEW) {
                    assertThat(name(l)).as("a page at every moment").isNotNull();
                }
                return "Second".equals(name(l));
            });
            assertThat(watch).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsDeletedAndMadeAgainIsWatchedOn(Way way) throws Exception {
        write("mine.md", card("First"));
        try (CardWatch watch = watch(way)) {
            until(l -> "First".equals(name(l)));
            Files.delete(folder.resolve("mine.md"));
            Files.delete(folder);
            until(l -> name(l) == null);
            Files.createDirectory(folder);
            write("mine.md", card("Again"));
            until(l -> "Again".equals(name(l)));
            write("mine.md", card("Later"));
            until(l -> "Later".equals(name(l)));
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void afterASaveOnlyTheFileThatWasSavedIsReadAgain() throws Exception {
        for (String id : List.of("one", "two")) {
            write(id + ".md", "---\nid: " + id + "\nname: N\n---\n");
            Files.setLastModifiedTime(folder.resolve(id + ".md"), FileTime.fromMillis(1_000_000));
        }
        LastGood pack = new LastGood(List.of(folder));
        Library before = pack.read().found().orElseThrow();
        write("one.md", "---\nid: one\nname: M\n---\n");
        Library after = pack.read().found().orElseThrow();
        assertThat(after.card("one").orElseThrow().name()).isEqualTo("M");
        assertThat(after.card("two").orElseThrow()).isSameAs(before.card("two").orElseThrow());
    }

    private Loaded<Library> until(Predicate<Loaded<Library>> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            Loaded<Library> reading = readings.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(reading).as("a reading in time").isNotNull();
            if (wanted.test(reading)) {
                return reading;
            }
        }
    }

    private static String name(Loaded<Library> reading) {
        return reading.found().orElseThrow().card("mine").map(MetricCard::name).orElse(null);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String card(String name) {
        return "---\nid: mine\nname: " + name + "\n---\nText.\n";
    }
}
