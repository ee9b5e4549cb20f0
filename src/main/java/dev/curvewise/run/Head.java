package dev.curvewise.run;

import java.nio.charset.StandardCharsets;

/// The start of a file, by which its format is told.
public final class Head {

    /// How many bytes of a file are looked at.
    public static final int LENGTH = 8192;

    private final String fileName;
    private final byte[] bytes;

    /// @param fileName the file's name, without its folder
    /// @param bytes    its first bytes, [#LENGTH] at most
    public Head(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes.clone();
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

    /// The bytes read as UTF-8, damaged where they are not.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
