package dev.curvewise.run.format.event;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// The records of an event file: `length, checksum of the length, data, checksum of the data`.
final class EventRecords implements AutoCloseable {

    private static final int MASK = 0xa282ead8;
    private static final int HEAD = 12;
    /// Pictures are logged too, but nothing this large.
    private static final long LARGEST = 1L << 28;

    private final InputStream in;
    private final Findings findings;
    private final Progress progress;
    private final long size;
    private final byte[] head = new byte[HEAD];
    private byte[] data = new byte[1 << 16];
    private int length;
    private long position;
    private long record;

    private EventRecords(ByteSource source, long position, long record, Findings findings, Progress progress)
            throws IOException {
        this.in = new BufferedInputStream(source.from(position), 1 << 18);
        this.size = source.size();
        this.position = position;
        this.record = record;
        this.findings = findings;
        this.progress = progress;
    }

    /// The records from a place on.
    ///
    /// @param position where a record begins
    /// @param record   how many stand before it
    static EventRecords from(ByteSource source, long position, long record, Findings findings, Progress progress)
            throws IOException {
        return new EventRecords(source, position, record, findings, progress);
    }

    /// The checksum as the format stores it.
    static int masked(byte[] bytes, int offset, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, count);
        int value = (int) crc.getValue();
        return (value >>> 15 | value << 17) + MASK;
    }

    /// Goes to the next sound record. A short tail is a run that is still writing, and ends the file quietly.
    boolean next() throws IOException {
        while (!progress.cancelled()) {
            if (in.readNBytes(head, 0, HEAD) < HEAD) {
                return false;
            }
            ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            long wanted = fields.getLong();
            if (masked(head, 0, 8) != fields.getInt() || wanted < 0 || wanted > LARGEST) {
                findings.warn(
                        0,
                        "The file is damaged after " + Findings.some((int) record, "record") + ", at byte " + position,
                        "What stands before this place was read; nothing behind it can be found again");
                return false;
            }
            if (position + HEAD + wanted + 4 > size) {
                return false;
            }
            length = (int) wanted;
            if (data.length < length + 4) {
                data = new byte[Math.max(length + 4, data.length * 2)];
            }
            if (in.readNBytes(data, 0, length + 4) < length + 4) {
                return false;
            }
            position += HEAD + length + 4;
            record++;
            if ((record & 1023) == 0) {
                progress.at(position / (double) size);
            }
            int stored = ByteBuffer.wrap(data, length, 4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            if (masked(data, 0, length) == stored) {
                return true;
            }
            long number = record;
            findings.count(
                    "checksum",
                    Level.WARNING,
                    0,
                    "They are left out",
                    n -> Findings.some(n, "record") + (n == 1 ? " has" : " have")
                            + " a wrong checksum; the first is record " + number);
        }
        return false;
    }

    /// Where the next record begins.
    long position() {
        return position;
    }

    /// How many records stand before that place.
    long count() {
        return record;
    }

    byte[] bytes() {
        return data;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
