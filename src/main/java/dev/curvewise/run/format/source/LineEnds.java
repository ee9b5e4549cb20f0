package dev.curvewise.run.format.source;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Finds and counts line ends in bytes, eight bytes at a time.
public final class LineEnds {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW = 0x7f7f_7f7f_7f7f_7f7fL;
    private static final int BLOCK = 1 << 18;

    private LineEnds() {}

    /// How many line feeds stand between two places.
    public static long count(ByteSource source, long from, long to) throws IOException {
        byte[] bytes = new byte[BLOCK];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long count = 0;
        long at = from;
        while (at < to) {
            buffer.clear().limit((int) Math.min(BLOCK, to - at));
            int n = source.read(buffer, at);
            if (n <= 0) {
                break;
            }
            count += count(bytes, n);
            at += n;
        }
        return count;
    }

    public static int count(byte[] bytes, int length) {
        int count = 0;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long word = (long) LONGS.get(bytes, i) ^ (EACH * '\n');
            // a byte that was a line feed is 0 now: only then is its highest bit clear in the sum
            count += Long.bitCount(~(((word & LOW) + LOW) | word | LOW));
        }
        for (; i < length; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /// The place right behind the first line feed at or after a place, or the end.
    public static long after(ByteSource source, long place, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        long at = place;
        while (at < end) {
            buffer.clear().limit((int) Math.min(BLOCK, end - at));
            int n = source.read(buffer, at);
            if (n <= 0) {
                break;
            }
            for (int i = 0; i < n; i++) {
                if (buffer.get(i) == '\n') {
                    return at + i + 1;
                }
            }
            at += n;
        }
        return end;
    }

    /// The place right behind the last line feed before a place, or 0.
    public static long lastBefore(ByteSource source, long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        for (long end = place; end > 0; end -= BLOCK) {
            long begin = Math.max(0, end - BLOCK);
            buffer.clear().limit((int) (end - begin));
            int n = source.read(buffer, begin);
            for (int i = n - 1; i >= 0; i--) {
                if (buffer.get(i) == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return 0;
    }

    /// Where a line begins that is found by counting as CSV counts: a line feed, a carriage return, or both together
    /// end a line.
    ///
    /// @param lines how many lines to pass
    public static long pass(ByteSource source, long from, long lines, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        long left = lines;
        long at = from;
        boolean afterReturn = false;
        while (at < end) {
            buffer.clear().limit((int) Math.min(BLOCK, end - at));
            int n = source.read(buffer, at);
            if (n <= 0) {
                break;
            }
            for (int i = 0; i < n; i++) {
                byte b = buffer.get(i);
                if (b == '\n' && afterReturn) {
                    afterReturn = false;
                    continue;
                }
                if (left == 0) {
                    return at + i;
                }
                afterReturn = b == '\r';
                left -= b == '\n' || b == '\r' ? 1 : 0;
            }
            at += n;
        }
        return end;
    }
}
