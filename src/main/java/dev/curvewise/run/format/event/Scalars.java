package dev.curvewise.run.format.event;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.RawRows;
import dev.curvewise.run.format.table.StepRows;
import dev.curvewise.run.format.table.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// Takes the scalars out of TensorBoard events. Field numbers are those of `event.proto`, `summary.proto` and
/// `tensor.proto`.
final class Scalars {

    private static final int FLOAT = 1;
    private static final int DOUBLE = 2;

    private final StepRows rows;
    /// Which plugin a tag belongs to; it is written with the tag's first value only.
    private final Map<String, String> plugins = new HashMap<>();

    private boolean empty = true;

    Scalars(Findings findings) {
        rows = new StepRows(findings);
    }

    boolean isEmpty() {
        return empty;
    }

    Table build() {
        return rows.build("step", "");
    }

    /// The table of what was taken so far.
    Table soFar(Findings told) {
        return rows.soFar(told);
    }

    /// The rows that were begun.
    RawRows rows() {
        return rows.rows();
    }

    /// Takes one event.
    void event(CodedInputStream in) throws IOException {
        double time = Double.NaN;
        long step = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> time = in.readDouble();
                case 2 -> step = in.readInt64();
                case 5 -> {
                    int outer = in.pushLimit(in.readRawVarint32());
                    summary(in, time, step);
                    in.popLimit(outer);
                }
                default -> in.skipField(tag);
            }
        }
    }

    private void summary(CodedInputStream in, double time, long step) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1) {
                int outer = in.pushLimit(in.readRawVarint32());
                value(in, time, step);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
    }

    private void value(CodedInputStream in, double time, long step) throws IOException {
        String name = "";
        double simple = Double.NaN;
        boolean isSimple = false;
        double tensor = Cells.WORDS;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> name = in.readString();
                case 2 -> {
                    simple = in.readFloat();
                    isSimple = true;
                }
                case 8 -> {
                    int outer = in.pushLimit(in.readRawVarint32());
                    tensor = tensor(in);
                    in.popLimit(outer);
                }
                case 9 -> {
                    int outer = in.pushLimit(in.readRawVarint32());
                    plugins.putIfAbsent(name, plugin(in));
                    in.popLimit(outer);
                }
                default -> in.skipField(tag);
            }
        }
        if (isSimple) {
            put(name, time, step, simple);
        } else if (!Cells.isWords(tensor) && "scalars".equals(plugins.get(name))) {
            put(name, time, step, tensor);
        }
    }

    private void put(String name, double time, long step, double value) {
        empty = false;
        rows.put(name, (double) step, time, value);
    }

    /// The name of the plugin in a value's metadata, or an empty string.
    private static String plugin(CodedInputStream in) throws IOException {
        String name = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1) {
                int outer = in.pushLimit(in.readRawVarint32());
                for (int inner = in.readTag(); inner != 0; inner = in.readTag()) {
                    if (WireFormat.getTagFieldNumber(inner) == 1) {
                        name = in.readString();
                    } else {
                        in.skipField(inner);
                    }
                }
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
        return name;
    }

    /// The only number of a tensor of floats or doubles, else [Cells#WORDS].
    private static double tensor(CodedInputStream in) throws IOException {
        int type = 0;
        double value = Cells.WORDS;
        ByteString content = ByteString.EMPTY;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> type = in.readEnum();
                case 4 -> content = in.readBytes();
                case 5 -> value = packed && in.readRawVarint32() != 4 ? skipRest(in) : in.readFloat();
                case 6 -> value = packed && in.readRawVarint32() != 8 ? skipRest(in) : in.readDouble();
                default -> in.skipField(tag);
            }
        }
        ByteBuffer bytes = content.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (type == FLOAT && content.size() == 4) {
            return bytes.getFloat();
        }
        if (type == DOUBLE && content.size() == 8) {
            return bytes.getDouble();
        }
        return content.isEmpty() && (type == FLOAT || type == DOUBLE) ? value : Cells.WORDS;
    }

    /// A tensor of several numbers is no scalar: the rest of it is passed over.
    private static double skipRest(CodedInputStream in) throws IOException {
        in.skipRawBytes(in.getBytesUntilLimit());
        return Cells.WORDS;
    }
}
