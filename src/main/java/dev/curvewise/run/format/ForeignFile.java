package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Files that people keep beside their runs and take for them: packed logs, spreadsheets, checkpoints, a web page that
/// was saved instead of the file. Each is known by its first bytes and told what to do with.
final class ForeignFile implements RunFormat {

    private static final String UNPACK = "Unpack it and open what is in it";
    private static final String EXPORT = "Save it as CSV and open that";
    private static final String BESIDE =
            "It holds no curves; the logs of the run lie elsewhere, often in the same folder";

    /// A kind of file.
    ///
    /// @param start how it begins, one character a byte
    /// @param what  what it is
    /// @param hint  what to do instead
    private record Kind(String start, String what, String hint) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("\u001f\u008b", "a file packed with gzip", UNPACK),
            new Kind("BZh", "a file packed with bzip2", UNPACK),
            new Kind("\u00fd7zXZ\0", "a file packed with xz", UNPACK),
            new Kind("(\u00b5/\u00fd", "a file packed with Zstandard", UNPACK),
            new Kind("7z\u00bc\u00af", "a 7-Zip archive", UNPACK),
            new Kind("PAR1", "a Parquet file", EXPORT),
            new Kind("ARROW1", "a file of Arrow or Feather", EXPORT),
            new Kind("\u0089HDF", "an HDF5 file", EXPORT),
            new Kind("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook", EXPORT),
            new Kind("\u0093NUMPY", "a NumPy array", EXPORT),
            new Kind("\u0080\u0002", "a Python pickle", BESIDE),
            new Kind("\u0080\u0003", "a Python pickle", BESIDE),
            new Kind("\u0080\u0004", "a Python pickle", BESIDE),
            new Kind("\u0080\u0005", "a Python pickle", BESIDE),
            new Kind("%PDF-", "a PDF document", "Open the file the figure was made from"),
            new Kind("\u0089PNG", "a picture", "Open the file the figure was made from"),
            new Kind("\u00ff\u00d8\u00ff", "a picture", "Open the file the figure was made from"));

    private static final Kind WEB =
            new Kind("", "a web page", "Perhaps the download asked for a login; save the file itself");

    @Override
    public String name() {
        return "Other file";
    }

    @Override
    public boolean accepts(Head head) {
        return kind(head).isPresent();
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) {
        Kind kind = kind(head).orElse(WEB);
        return Loaded.failed(
                Problem.error(file.toString(), "This is " + kind.what() + ", not a run file", kind.hint()));
    }

    private static Optional<Kind> kind(Head head) {
        String start = start(head, 4096);
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of(zip(start));
        }
        String words = start.stripLeading().toLowerCase(Locale.ROOT);
        if (words.startsWith("<!doctype html") || words.startsWith("<html")) {
            return Optional.of(WEB);
        }
        return KINDS.stream().filter(kind -> start.startsWith(kind.start())).findFirst();
    }

    /// Much is a ZIP archive underneath; the names of its parts tell what.
    private static Kind zip(String start) {
        if (start.contains("[Content_Types].xml") || start.contains("xl/")) {
            return new Kind("", "an Excel workbook", EXPORT);
        }
        if (start.contains("data.pkl") || start.contains(".data/")) {
            return new Kind("", "a checkpoint of PyTorch", BESIDE);
        }
        return start.contains(".npy")
                ? new Kind("", "an archive of NumPy arrays", EXPORT)
                : new Kind("", "a ZIP archive", UNPACK);
    }

    private static String start(Head head, int length) {
        byte[] bytes = new byte[Math.min(length, head.size())];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) head.at(i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
