package dev.curvewise.run.format.wandb;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The records of a `.wandb` file: LevelDB's log, blocks of 32 KiB in which a record may be split.
final class WandbRecords {

    private static final int BLOCK = 1 << 15;
    private static final int FILE_HEAD = 7;
    private static final int HEAD = 7;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int LAST = 4;
    private static final int LARGEST = 1 << 26;

    private final ByteSource source;
    private final Findings findings;
    private final Progress progress;
    private final long size;
    private byte[] block = {};
    private long blockStart;
    private int blockLength;
    private int at;
    private long position;
    private byte[] record = new byte[BLOCK];
    private int length;
    private boolean open;

    private WandbRecords(ByteSource source, Findings findings, Progress progress) throws IOException {
        this.source = source;
        this.size = source.size();
        this.findings = findings;
        this.progress = progress;
    }

    /// The records from a place on.
    ///
    /// @param position where a record begins; 0 for the start of the file
    static WandbRecords from(ByteSource source, long position, Findings findings, Progress progress)
            throws IOException {
        WandbRecords records = new WandbRecords(source, findings, progress);
        records.position = Math.max(FILE_HEAD, position);
        records.block(records.position - records.position % BLOCK);
        records.at = (int) (records.position % BLOCK);
        return records;
    }

    /// Goes to the next whole record.
    boolean next() throws IOException {
        while (true) {
            if (at + HEAD > blockLength && (blockLength < BLOCK || !block(blockStart + BLOCK))) {
                return false;
            }
            if (at + HEAD > blockLength) {
                return false;
            }
            ByteBuffer head = ByteBuffer.wrap(block, at, HEAD).order(ByteOrder.LITTLE_ENDIAN);
            int crc = head.getInt();
            int count = head.getShort() & 0xffff;
            int type = head.get() & 0xff;
            if (type == 0 && count == 0) {
                at = blockLength;
                continue;
            }
            if (at + HEAD + count > blockLength) {
                if (blockLength == BLOCK) {
                    damaged();
                    open = false;
                    at = blockLength;
                    settle();
                    continue;
                }
                return false;
            }
            int data = at + HEAD;
            at = data + count;
            if (!sound(crc, data, count)) {
                damaged();
                open = false;
                settle();
                continue;
            }
            boolean whole = piece(type, data, count);
            settle();
            if (whole) {
                return true;
            }
        }
    }

    /// What stands before this place need not be read again, unless a record is still open.
    private void settle() {
        if (!open) {
            position = blockStart + at;
        }
    }

    /// The place behind the last whole record.
    long position() {
        return position;
    }

    private boolean piece(int type, int data, int count) {
        if (type == FULL || type == FIRST) {
            length = 0;
            open = true;
        } else if ((type != MIDDLE && type != LAST) || !open) {
            return false;
        }
        if (length + count > LARGEST) {
            open = false;
            return false;
        }
        if (record.length < length + count) {
            record = Arrays.copyOf(record, Math.max(length + count, record.length * 2));
        }
        System.arraycopy(block, data, record, length, count);
        length += count;
        if (type == FULL || type == LAST) {
            open = false;
            return true;
        }
        return false;
    }

    /// The checksum covers the type and the data.
    private boolean sound(int crc, int data, int count) {
        CRC32 sum = new CRC32();
        sum.update(block, data - 1, count + 1);
        return (int) sum.getValue() == crc;
    }

    private void damaged() {
        findings.count(
                "checksum",
                Level.WARNING,
                0,
                "They are left out",
                n -> Findings.some(n, "record") + (n == 1 ? " is" : " are") + " damaged");
    }

    private boolean block(long start) throws IOException {
        if (progress.cancelled()) {
            return false;
        }
        block = source.bytes(start, start + BLOCK);
        blockStart = start;
        blockLength = block.length;
        at = 0;
        progress.at((start + blockLength) / (double) Math.max(1, size));
        return blockLength > 0;
    }

    byte[] bytes() {
        return record;
    }

    int length() {
        return length;
    }
}
