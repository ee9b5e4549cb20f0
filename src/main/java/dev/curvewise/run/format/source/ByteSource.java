package dev.curvewise.run.format.source;

import dev.curvewise.run.Head;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The bytes of a table's text at any place, in UTF-8 or an older encoding of one byte a character. May be read by
/// several threads at once.
public interface ByteSource extends AutoCloseable {

    /// Reads bytes from a place on, as a channel does.
    ///
    /// @return how many, -1 at the end
    int read(ByteBuffer target, long position) throws IOException;

    long size() throws IOException;

    @Override
    void close() throws IOException;

    /// The text of a file behind its byte order mark. A file of two bytes a character is small and is recoded at once.
    static ByteSource open(Path file, Head head) throws IOException {
        if (!head.charset().equals(StandardCharsets.UTF_8)) {
            byte[] all = Files.readAllBytes(file);
            String text = new String(all, head.bom(), all.length - head.bom(), head.charset());
            return of(text.getBytes(StandardCharsets.UTF_8));
        }
        return open(file, head.bom());
    }

    /// The bytes of a file as they stand.
    ///
    /// @param skip how many at its start are left out
    static ByteSource open(Path file, int skip) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ByteSource() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return channel.read(target, skip + position);
            }

            @Override
            public long size() throws IOException {
                return Math.max(0, channel.size() - skip);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /// The same bytes as if they ended at a place.
    default ByteSource upTo(long end) {
        ByteSource whole = this;
        return new ByteSource() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                long left = end - position;
                if (left <= 0) {
                    return -1;
                }
                int limit = target.limit();
                target.limit((int) Math.min(limit, target.position() + left));
                int n = whole.read(target, position);
                target.limit(limit);
                return n;
            }

            @Override
            public long size() throws IOException {
                return Math.min(end, whole.size());
            }

            @Override
            public void close() {
                // the whole belongs to whoever opened it
            }
        };
    }

    /// The bytes from a place on as a stream.
    default InputStream from(long start) {
        ByteSource whole = this;
        return new InputStream() {
            private long at = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int n = whole.read(ByteBuffer.wrap(target, offset, length), at);
                at += Math.max(0, n);
                return n;
            }
        };
    }

    /// A stretch of the bytes; shorter where the file ends before.
    default byte[] bytes(long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (buffer.hasRemaining()) {
            if (read(buffer, from + buffer.position()) <= 0) {
                return Arrays.copyOf(buffer.array(), buffer.position());
            }
        }
        return buffer.array();
    }

    /// Bytes that are there already.
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public int read(ByteBuffer target, long position) {
                if (position >= bytes.length) {
                    return -1;
                }
                int n = (int) Math.min(target.remaining(), bytes.length - position);
                target.put(bytes, (int) position, n);
                return n;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
