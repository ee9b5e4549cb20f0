package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads the text of a card file.
final class TextFile {

    /// No card of [CardParser#LONGEST] characters has more bytes.
    private static final long MOST_BYTES = 4L * CardParser.LONGEST;

    private TextFile() {}

    /// The text of a file in UTF-8. Bytes that are not UTF-8 become replacement characters and a problem.
    ///
    /// @param name what problems call the file
    static Loaded<String> read(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                String what = Files.exists(file) ? "This is not a file" : "There is no such file";
                return Loaded.failed(Problem.error(name, what, ""));
            }
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return Loaded.failed(Problem.error(
                        name,
                        1,
                        0,
                        "The file is too large for a card (%.1f MB, %d MB at most)"
                                .formatted(size / 1e6, MOST_BYTES / 1_000_000),
                        "Move it out of the cards folder"));
            }
            return decoded(Files.readAllBytes(file), name);
        } catch (AccessDeniedException denied) {
            return Loaded.failed(Problem.error(name, "The file may not be read", "Check who may read it"));
        } catch (NoSuchFileException gone) {
            return Loaded.failed(Problem.error(name, "The file is no longer there", ""));
        } catch (IOException wrong) {
            String why = wrong.getMessage();
            return Loaded.failed(Problem.error(name, "The file could not be read: " + (why == null ? wrong : why), ""));
        }
    }

    /// Bytes as text.
    static Loaded<String> decoded(byte[] bytes, String name) {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            return Loaded.failed(Problem.error(name, 1, 1, "The file is written in UTF-16", "Save it as UTF-8"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            int zero = 0;
            while (bytes[zero] != 0) {
                zero++;
            }
            return Loaded.failed(Problem.error(
                    name, lineOf(bytes, zero), 0, "This is not a text file", "Move it out of the cards folder"));
        }
        // the replacement character may also stand there by itself
        int wrong = text.indexOf('\uFFFD') < 0 ? -1 : firstWrong(bytes);
        if (wrong < 0) {
            return Loaded.of(text);
        }
        Problem problem = Problem.error(
                name,
                lineOf(bytes, wrong),
                0,
                "This line is not written in UTF-8",
                "Save the file as UTF-8; until then the characters in question are shown as \uFFFD");
        return new Loaded<>(text, List.of(problem));
    }

    /// Offset of the first byte that is not UTF-8, -1 where all are.
    private static int firstWrong(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? in.position() : -1;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
