package dev.curvewise.run.format;

import dev.curvewise.run.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a table's text at any place, in UTF-8 or an older encoding of one byte a character. May be read by
/// several threads at once.
interface ByteSource extends AutoCloseable {

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
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        int bom = head.bom();
        return new ByteSource() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return channel.read(target, bom + position);
            }

            @Override
            public long size() throws IOException {
                return Math.max(0, channel.size() - bom);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
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
