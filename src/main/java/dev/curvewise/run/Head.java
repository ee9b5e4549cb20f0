package dev.curvewise.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The start of a file, by which its format is told.
public final class Head {

    /// How many bytes of a file are looked at.
    public static final int LENGTH = 256 * 1024;

    /// So many lines without a NUL are text.
    private static final int SURE_LINES = 2;

    private final String fileName;
    private final byte[] bytes;
    private final Charset charset;
    private final int bom;
    private final String text;

    /// @param fileName the file's name, without its folder
    /// @param bytes    its first bytes, [#LENGTH] at most
    public Head(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes.clone();
        if (startsWith(0xef, 0xbb, 0xbf)) {
            charset = StandardCharsets.UTF_8;
            bom = 3;
        } else if (startsWith(0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            bom = 2;
        } else if (startsWith(0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            bom = 2;
        } else {
            charset = guess();
            bom = 0;
        }
        text = new String(bytes, bom, bytes.length - bom, charset);
    }

    /// Reads the start of a file.
    public static Head of(Path file) throws IOException {
        Path name = file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return new Head(name == null ? "" : name.toString(), in.readNBytes(LENGTH));
        }
    }

    public String fileName() {
        return fileName;
    }

    public int size() {
        return bytes.length;
    }

    /// The byte at a place, from 0 to 255, or -1 past the end.
    public int at(int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /// Whether the file starts with these bytes, each from 0 to 255.
    public boolean startsWith(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at(i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// How the text is encoded: by its byte order mark, else by the look of it.
    public Charset charset() {
        return charset;
    }

    /// The length of the byte order mark in bytes, 0 where there is none.
    public int bom() {
        return bom;
    }

    /// The text without a byte order mark, damaged where the bytes are no text.
    public String text() {
        return text;
    }

    /// The first character that is no white space, or 0 where there is none.
    public char firstChar() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    /// The lines, the last one cut where the file is longer than the head.
    public List<String> lines() {
        return text.lines().toList();
    }

    /// The first line that is not blank, or an empty string.
    public String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /// Whether this is no text at all: a NUL near its start, or many control characters. Behind its first lines a text
    /// may hold blocks of NUL, which a crash of the machine leaves in what was not written yet.
    public boolean isBinary() {
        int strange = 0;
        int length = Math.min(text.length(), 8192);
        int lines = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 && lines < SURE_LINES) {
                return true;
            }
            lines += c == '\n' ? 1 : 0;
            boolean control = c < ' ' && c != 0 && c != '\n' && c != '\r' && c != '\t';
            if ((control && c != 0x1b && c != '\f' && c != '\b') || c == '\ufffd') {
                strange++;
            }
        }
        return strange * 10 > length;
    }

    /// PowerShell writes UTF-16 with a mark, other programs without: then every other byte of plain text is 0.
    private Charset guess() {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 1024) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length >= 4 && odd * 10 > length * 4 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 4 && even * 10 > length * 4 && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /// Whether the first lines that are not blank all pass a test, the last one aside: it may be cut.
    ///
    /// @param most how many lines are looked at
    public boolean allLines(int most, Predicate<String> test) {
        List<String> lines =
                lines().stream().filter(line -> !line.isBlank()).limit(most).toList();
        return !lines.isEmpty()
                && lines.stream().limit(Math.max(1, lines.size() - 1)).allMatch(test);
    }
}
