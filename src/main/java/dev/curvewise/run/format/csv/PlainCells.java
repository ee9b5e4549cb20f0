package dev.curvewise.run.format.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.table.Decimal;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the rows of a table in which no cell is quoted, the bulk of every large one, in a single pass over its bytes:
/// a
/// cell ends where its number ends. What is no plain number goes the way of all cells. As soon as there is a quote or a
/// line end of an odd kind it gives up, and the grammar of CSV is left to FastCSV.
final class PlainCells {

    /// How many bytes behind the text must be there to be looked at.
    static final int SPARE = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int ROWS_BETWEEN_LOOKS = 1 << 12;

    private final byte[] bytes;
    private final byte delimiter;
    private final RowHandler handler;
    private char[] cell = new char[64];
    /// Where the number that was read last ends, or -1 where there was none.
    private int end;

    private int power;

    /// @param bytes     the text, with [#SPARE] bytes of room behind it
    /// @param delimiter what stands between two cells
    PlainCells(byte[] bytes, byte delimiter, RowHandler handler) {
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.handler = handler;
    }

    /// Reads the rows at the start of the bytes.
    ///
    /// @param length how many bytes of text there are
    /// @return whether all was plain
    boolean read(int length, Progress progress) {
        int to = length;
        if (length > 0 && bytes[length - 1] != '\n') {
            bytes[to++] = '\n';
        }
        int at = 0;
        for (long line = 1; at < to; line++) {
            if (bytes[at] == '\n') {
                at++;
            } else if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                at += 2;
            } else {
                at = row(at, line);
                if (at < 0 || (line % ROWS_BETWEEN_LOOKS == 0 && progress.cancelled())) {
                    return at >= 0;
                }
            }
        }
        return true;
    }

    /// @return where the next row begins, or -1 where this one is not plain
    private int row(int from, long line) {
        handler.handleBegin(line);
        boolean numbers = handler.takesNumbers();
        int at = from;
        for (int field = 0; ; field++) {
            double value = numbers ? number(at) : 0;
            if (numbers && end >= 0 && handler.takesNumber(field)) {
                handler.number(field, value);
                at = end;
            } else {
                at = words(at, field);
                if (at < 0) {
                    return -1;
                }
            }
            if (bytes[at] != delimiter) {
                handler.endPlain(field + 1);
                return bytes[at] == '\n' ? at + 1 : at + 2;
            }
            at++;
        }
    }

    /// Hands a cell over that is no plain number.
    ///
    /// @return where it ends, or -1 where it is not plain
    private int words(int from, int field) {
        int to = from;
        while (bytes[to] != delimiter && bytes[to] != '\n') {
            if (bytes[to] == '"') {
                return -1;
            }
            if (bytes[to] == '\r') {
                if (bytes[to + 1] != '\n') {
                    return -1;
                }
                break;
            }
            to++;
        }
        if (cell.length < to - from) {
            cell = new char[2 * (to - from)];
        }
        for (int i = from; i < to; i++) {
            cell[i - from] = (char) (bytes[i] & 0xff);
        }
        handler.handleField(field, cell, 0, to - from, false);
        return to;
    }

    /// Reads a number such as `-0.25` or `1e-05` up to the end of its cell. A processor guesses badly which sign
    /// comes next and how many digits, so there are few branches: up to sixteen digits behind the point are read as
    /// two words.
    private double number(int from) {
        end = -1;
        int minus = isMinus(bytes[from]);
        int start = from + minus;
        int at = start;
        long digits = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
            digit = bytes[++at] - '0';
        }
        int count = at - start;
        int scale = 0;
        if (bytes[at] == '.') {
            at++;
            long first = (long) LONGS.get(bytes, at) - ZEROS;
            int many = digits(first);
            digits = digits * TENS[many] + value(first, many);
            if (many == 8) {
                long second = (long) LONGS.get(bytes, at + 8) - ZEROS;
                int more = digits(second);
                digits = digits * TENS[more] + value(second, more);
                many += more;
            }
            at += many;
            scale = -many;
            count += many;
        }
        if ((bytes[at] | 0x20) == 'e') {
            at = exponent(at + 1);
            scale += power;
        }
        boolean over = bytes[at] == delimiter || bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] == '\n');
        if (!over || count == 0) {
            return 0;
        }
        end = at;
        if (!Decimal.isExact(digits, count, scale)) {
            return JavaDoubleParser.parseDouble(bytes, from, at - from);
        }
        return Double.longBitsToDouble(Double.doubleToRawLongBits(Decimal.of(digits, scale)) ^ ((long) minus << 63));
    }

    /// 1 for a minus, else 0.
    private static int isMinus(byte b) {
        int other = (b ^ '-') & 0xff;
        return (other - 1) >>> 31;
    }

    /// Reads what stands behind an `e`; gives where it ends, which is no end of a cell where it is no exponent.
    private int exponent(int from) {
        boolean small = bytes[from] == '-';
        int first = from + (small || bytes[from] == '+' ? 1 : 0);
        int at = first;
        power = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at - first < 4) {
            power = power * 10 + (bytes[at++] - '0');
        }
        power = small ? -power : power;
        return at == first ? from - 1 : at;
    }

    /// How many of eight bytes, each less by the character 0, are digits before the first that is none.
    private static int digits(long eight) {
        long others = (eight | (eight + 0x7676_7676_7676_7676L)) & 0x8080_8080_8080_8080L;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /// The number that the first of eight digits make: pairs, then fours, then all.
    private static long value(long eight, int many) {
        // in two steps, for a shift by 64 would be none
        long right = eight << (32 - 4 * many) << (32 - 4 * many);
        long pairs = (right * 10 + (right >>> 8)) & 0x00ff_00ff_00ff_00ffL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000_ffff_0000_ffffL;
        return (fours * 10_000 + (fours >>> 32)) & 0xffff_ffffL;
    }
}
