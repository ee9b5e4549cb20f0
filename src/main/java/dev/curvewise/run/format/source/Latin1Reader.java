package dev.curvewise.run.format.source;

import dev.curvewise.run.Progress;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Reads a stretch of bytes as one character per byte, as fast as the memory allows. Numbers, delimiters, quotes and
/// line ends are the same in UTF-8; the few words that are kept are put right afterwards.
public final class Latin1Reader extends Reader {

    private static final int CHUNK = 1 << 16;

    private final ByteSource source;
    private final long start;
    private final long end;
    private final Progress progress;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharsetDecoder decoder = StandardCharsets.ISO_8859_1.newDecoder();
    private long position;

    public Latin1Reader(ByteSource source, long from, long to, Progress progress) {
        this.source = source;
        this.start = from;
        this.position = from;
        this.end = to;
        this.progress = progress;
        bytes.limit(0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!bytes.hasRemaining() && !fill()) {
            return -1;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        decoder.decode(bytes, chars, false);
        return length - chars.remaining();
    }

    private boolean fill() throws IOException {
        int wanted = (int) Math.min(CHUNK, end - position);
        if (wanted <= 0 || progress.cancelled()) {
            return false;
        }
        bytes.clear().limit(wanted);
        int n = source.read(bytes, position);
        bytes.flip();
        if (n <= 0) {
            return false;
        }
        position += n;
        if ((position >>> 20) != ((position - n) >>> 20)) {
            progress.at((position - start) / (double) (end - start));
        }
        return true;
    }

    @Override
    public void close() {
        // the source belongs to whoever opened it
    }
}
