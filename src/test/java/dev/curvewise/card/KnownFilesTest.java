package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file is read again unless its time and size are sure to tell that it is the same.
final class KnownFilesTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    private final KnownFiles known = new KnownFiles();

    @Test
    void aFileOfTheSameTimeAndSizeIsNotReadAgain() throws IOException {
        assertThat(name("First", LONG_AGO)).isEqualTo("First");
        assertThat(name("Other", LONG_AGO)).isEqualTo("First");
    }

    @Test
    void anotherTimeOrAnotherSizeIsReadAgain() throws IOException {
        assertThat(name("First", LONG_AGO)).isEqualTo("First");
        assertThat(name("Later", FileTime.fromMillis(1_000_001))).isEqualTo("Later");
        assertThat(name("Longer", FileTime.fromMillis(1_000_001))).isEqualTo("Longer");
    }

    /// Two saves in one moment carry one stamp: a file that was written just before it was read is not trusted. The
    /// time lies ahead, so that it is just before however slow the machine is.
    @Test
    void aFileThatWasJustWrittenIsReadAgain() throws IOException {
        FileTime ahead = FileTime.fromMillis(System.currentTimeMillis() + 3_600_000);
        assertThat(name("First", ahead)).isEqualTo("First");
        assertThat(name("Other", ahead)).isEqualTo("Other");
    }

    @Test
    void aForgottenFileIsReadAgain() throws IOException {
        assertThat(name("First", LONG_AGO)).isEqualTo("First");
        known.keep(List.of());
        assertThat(name("Other", LONG_AGO)).isEqualTo("Other");
    }

    @ParameterizedTest
    @CsvSource({"10000, 12001, true", "10000, 12000, false", "10000, 10000, false", "10000, 9000, false"})
    void aStampTellsAfterTwoSeconds(long written, long read, boolean tells) {
        assertThat(new FileStamp(written, 1).tells(read)).isEqualTo(tells);
    }

    private String name(String name, FileTime time) throws IOException {
        Path file = folder.resolve("mine.md");
        Files.writeString(file, "---\nid: mine\nname: " + name + "\n---\n");
        Files.setLastModifiedTime(file, time);
        Page page = known.read(file, "mine.md").page();
        return page == null ? "" : page.name();
    }
}
