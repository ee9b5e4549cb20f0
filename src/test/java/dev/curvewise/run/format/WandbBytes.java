package dev.curvewise.run.format;

import dev.curvewise.run.format.event.EventBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;

/// Writes `.wandb` files as Weights & Biases does.
final class WandbBytes {

    private static final int BLOCK = 32768;

    private WandbBytes() {}

    /// A history record of keys and JSON values in turn.
    static byte[] history(String... pairs) {
        byte[] inner = EventBytes.message(m -> {
            for (int i = 0; i < pairs.length; i += 2) {
                String key = pairs[i];
                String json = pairs[i + 1];
                m.writeByteArray(1, EventBytes.message(item -> {
                    item.writeString(2, key);
                    item.writeString(16, json);
                }));
            }
        });
        return EventBytes.message(m -> m.writeByteArray(2, inner));
    }

    static byte[] file(List<byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {':', 'W', '&', 'B', (byte) 0xe1, (byte) 0xbe, 0});
        for (byte[] record : records) {
            int at = 0;
            boolean first = true;
            while (first || at < record.length) {
                int room = BLOCK - out.size() % BLOCK;
                if (room < 7) {
                    out.writeBytes(new byte[room]);
                    room = BLOCK;
                }
                int count = Math.min(room - 7, record.length - at);
                boolean last = at + count == record.length;
                int type = first ? (last ? 1 : 2) : (last ? 4 : 3);
                piece(out, type, record, at, count);
                at += count;
                first = false;
            }
        }
        return out.toByteArray();
    }

    private static void piece(ByteArrayOutputStream out, int type, byte[] record, int at, int count) {
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(record, at, count);
        out.writeBytes(ByteBuffer.allocate(7)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putShort((short) count)
                .put((byte) type)
                .array());
        out.write(record, at, count);
    }
}
