package dev.curvewise.run.format.event;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes event files as TensorBoard's writers do.
public final class EventBytes {

    private EventBytes() {}

    /// What one message holds.
    @FunctionalInterface
    public interface Body {
        void to(CodedOutputStream out) throws IOException;
    }

    public static byte[] message(Body body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            body.to(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An event file: the version first, then these events.
    public static byte[] file(byte[]... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        record(out, message(m -> {
            m.writeDouble(1, 1.7e9);
            m.writeString(3, "brain.Event:2");
        }));
        out.writeBytes(more(events));
        return out.toByteArray();
    }

    /// What these events add to an event file.
    public static byte[] more(byte[]... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] event : events) {
            record(out, event);
        }
        return out.toByteArray();
    }

    /// A scalar as torch writes it.
    public static byte[] scalar(double time, long step, String tag, float value) {
        byte[] inner = message(m -> {
            m.writeString(1, tag);
            m.writeFloat(2, value);
        });
        return event(time, step, inner);
    }

    /// A scalar as TensorFlow 2 writes it.
    public static byte[] tensor(double time, long step, String tag, String plugin, float value) {
        byte[] content = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
        byte[] tensor = message(m -> {
            m.writeEnum(1, 1);
            m.writeByteArray(2, new byte[0]);
            m.writeByteArray(4, content);
        });
        byte[] pluginData = message(m -> m.writeString(1, plugin));
        byte[] metadata = message(m -> m.writeByteArray(1, pluginData));
        byte[] inner = message(m -> {
            m.writeString(1, tag);
            m.writeByteArray(8, tensor);
            if (!plugin.isEmpty()) {
                m.writeByteArray(9, metadata);
            }
        });
        return event(time, step, inner);
    }

    private static byte[] event(double time, long step, byte[] value) {
        byte[] summary = message(m -> m.writeByteArray(1, value));
        return message(m -> {
            m.writeDouble(1, time);
            m.writeInt64(2, step);
            m.writeByteArray(5, summary);
        });
    }

    private static void record(ByteArrayOutputStream out, byte[] data) {
        byte[] length = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(data.length)
                .array();
        out.writeBytes(length);
        out.writeBytes(checksum(length));
        out.writeBytes(data);
        out.writeBytes(checksum(data));
    }

    private static byte[] checksum(byte[] bytes) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(EventRecords.masked(bytes, 0, bytes.length))
                .array();
    }
}
