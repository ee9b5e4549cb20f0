package dev.curvewise.run.format;

import dev.curvewise.run.Progress;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Reads a stretch of a file as one character per byte, as fast as the memory allows. Numbers, delimiters, quotes and
/// line ends are the same in UTF-8; the few words that are kept are put right by [TextCode] afterwards.
final class Latin1Reader extends Reader {

    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final long start;
    private final long end;
    private final Progress progress;
    private final byte[] bytes = new byte[CHUNK];
    private long position;

    Latin1Reader(FileChannel channel, long from, long to, Progress progress) {
        this.channel = channel;
        this.start = from;
        this.position = from;
        this.end = to;
        this.progress = progress;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int wanted = (int) Math.min(Math.min(length, CHUNK), end - position);
        if (wanted <= 0 || progress.cancelled()) {
            return -1;
        }
        int n = channel.read(ByteBuffer.wrap(bytes, 0, wanted), position);
        if (n <= 0) {
            return -1;
        }
        for (int i = 0; i < n; i++) {
            target[offset + i] = (char) (bytes[i] & 0xff);
        }
        position += n;
        if ((position >>> 20) != ((position - n) >>> 20)) {
            progress.at((position - start) / (double) (end - start));
        }
        return n;
    }

    @Override
    public void close() {
        // the channel belongs to whoever opened it
    }
}
