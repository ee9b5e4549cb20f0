package dev.curvewise.run.format;

import dev.curvewise.run.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The whole lines of a file that is still written.
final class Lines {

    private static final int STEP = 1 << 16;

    private Lines() {}

    /// The file itself where it ends with a line end or is no text, else a copy without the half line at its end; the
    /// copy has the same name in a folder of its own.
    static Path complete(Path file) throws IOException {
        Head head = Head.of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long end = lastLineEnd(channel, size);
            if (end == size || end == 0 || head.isBinary()) {
                return file;
            }
            Path copy = Files.createTempDirectory("curvewise").resolve(file.getFileName());
            try (FileChannel target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                long at = 0;
                while (at < end) {
                    long n = channel.transferTo(at, end - at, target);
                    if (n <= 0) {
                        break;
                    }
                    at += n;
                }
            }
            return copy;
        }
    }

    private static long lastLineEnd(FileChannel channel, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(STEP);
        for (long end = size; end > 0; end -= STEP) {
            long begin = Math.max(0, end - STEP);
            buffer.clear().limit((int) (end - begin));
            int n = channel.read(buffer, begin);
            for (int i = n - 1; i >= 0; i--) {
                if (buffer.get(i) == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return 0;
    }
}
