package dev.curvewise.run.format.csv;

import java.nio.charset.StandardCharsets;

/// Puts words right that were read as one character per byte.
final class TextCode {

    private TextCode() {}

    /// The word as UTF-8, or as it is where it is none: then the file was written in an older encoding.
    static String utf8(String latin1) {
        boolean ascii = latin1.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return latin1;
        }
        String decoded = new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return decoded.indexOf('\ufffd') >= 0 ? latin1 : decoded;
    }
}
