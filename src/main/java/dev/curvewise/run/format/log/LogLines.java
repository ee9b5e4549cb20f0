package dev.curvewise.run.format.log;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a log as a person reads them: progress bars that overwrite themselves are lines of their own, colours
/// and the prefixes of remote workers are taken off.
final class LogLines implements AutoCloseable {

    /// What stands beyond this in one line is dropped; no metric is that long.
    private static final int LONGEST = 1 << 20;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Pattern WORKER = Pattern.compile("^\\([^()]*pid=\\d+[^()]*\\) ");

    private final Reader reader;
    private final Progress progress;
    private final long size;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int filled;
    private long read;
    private long number;
    private boolean fresh = true;
    private boolean complete = true;

    LogLines(Reader reader, long size, Progress progress) {
        this.reader = reader;
        this.size = Math.max(1, size);
        this.progress = progress;
    }

    /// The lines of a stretch of a file.
    ///
    /// @param above how many lines stand before it
    static LogLines of(ByteSource source, long from, long to, long above, Progress progress) {
        Reader reader = new InputStreamReader(source.upTo(to).from(from), StandardCharsets.UTF_8);
        LogLines lines = new LogLines(reader, to - from, progress);
        lines.number = above;
        return lines;
    }

    /// The next line, or null at the end.
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        if (fresh) {
            number++;
            fresh = false;
        }
        boolean any = false;
        while (true) {
            if (at == filled && !fill()) {
                complete = !any;
                return any ? clean() : null;
            }
            char c = buffer[at++];
            any = true;
            if (c == '\n') {
                fresh = true;
                return clean();
            }
            if (c == '\r') {
                if ((at < filled || fill()) && buffer[at] == '\n') {
                    at++;
                    fresh = true;
                }
                return clean();
            }
            if (line.length() < LONGEST) {
                line.append(c);
            }
        }
    }

    private boolean fill() throws IOException {
        if (progress.cancelled()) {
            return false;
        }
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        at = 0;
        read += filled;
        progress.at(Math.min(1, read / (double) size));
        return filled > 0;
    }

    private String clean() {
        String text = line.toString();
        if (text.indexOf('\u001b') >= 0) {
            text = COLOUR.matcher(text).replaceAll("");
        }
        return text.startsWith("(") ? WORKER.matcher(text).replaceFirst("") : text;
    }

    /// The number of the last line in the file, counted by line feeds.
    long number() {
        return number;
    }

    /// Whether the last line that was given ended with a line end.
    boolean isComplete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
