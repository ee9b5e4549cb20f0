package dev.curvewise.run.format;

import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The lines of a file as stretches of bytes in one buffer; nothing is copied and no string is made.
final class ByteLines implements AutoCloseable {

    private static final int START = 1 << 18;
    /// A longer line is given in pieces, none of which will be valid.
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final Progress progress;
    private final long size;
    private byte[] buffer = new byte[START];
    private int from;
    private int to;
    private int filled;
    private long read;
    private long number;
    private boolean atEnd;
    private boolean terminated;

    private ByteLines(InputStream in, long size, Progress progress) {
        this.in = in;
        this.size = Math.max(1, size);
        this.progress = progress;
    }

    static ByteLines open(Path file, Head head, Progress progress) throws IOException {
        if (head.charset().equals(StandardCharsets.UTF_8)) {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(head.bom());
            return new ByteLines(in, Files.size(file), progress);
        }
        byte[] all = Files.readAllBytes(file);
        String text = new String(all, head.bom(), all.length - head.bom(), head.charset());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new ByteLines(new ByteArrayInputStream(utf8), utf8.length, progress);
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one
    boolean next() throws IOException {
        from = terminated ? to + 1 : to;
        int look = from;
        while (true) {
            for (int i = look; i < filled; i++) {
                if (buffer[i] == '\n') {
                    to = i;
                    terminated = true;
                    number++;
                    return true;
                }
            }
            look = filled;
            if (filled - from >= LONGEST || !fill()) {
                to = filled;
                terminated = false;
                number++;
                return to > from;
            }
            look -= moved;
        }
    }

    private int moved;

    private boolean fill() throws IOException {
        moved = 0;
        if (atEnd || progress.cancelled()) {
            return false;
        }
        if (filled == buffer.length) {
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                moved = from;
                filled -= from;
                from = 0;
            } else {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        if (n <= 0) {
            atEnd = true;
            return false;
        }
        filled += n;
        read += n;
        progress.at(Math.min(1, read / (double) size));
        return true;
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return from;
    }

    int length() {
        return to - from;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /// The line's number in the file.
    long number() {
        return number;
    }

    /// Whether this line ends with the file instead of a line end.
    boolean isLast() {
        return !terminated;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
