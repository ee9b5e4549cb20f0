package dev.curvewise.run.format.wandb;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.RowReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the history of a `.wandb` file; it can stop behind any record and go on from there.
final class WandbReader extends RowReading {

    private static final int RECORDS_BETWEEN_LOOKS = 1 << 10;

    WandbReader(Findings findings, Preview preview) {
        super(findings, preview);
    }

    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        readTo(source, source.size(), progress);
        return true;
    }

    /// Reads the records that are whole.
    @Override
    protected long read(ByteSource source, long end, Progress progress) throws IOException {
        WandbRecords records = WandbRecords.from(source, position(), findings, progress);
        for (int n = 1; !rows.isFull() && records.next(); n++) {
            try {
                record(CodedInputStream.newInstance(records.bytes(), 0, records.length()));
            } catch (IOException _) {
                findings.count(
                        "record",
                        Level.WARNING,
                        0,
                        "They are left out",
                        count -> Findings.some(count, "record") + " could not be read");
            }
            if (n % RECORDS_BETWEEN_LOOKS == 0) {
                show();
            }
        }
        return records.position();
    }

    private void record(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 2
                    && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int outer = in.pushLimit(in.readRawVarint32());
                history(in);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
    }

    private void history(CodedInputStream in) throws IOException {
        rows.begin(0);
        boolean any = false;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1
                    && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int outer = in.pushLimit(in.readRawVarint32());
                any |= item(in);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
        if (any) {
            rows.end();
        }
    }

    private boolean item(CodedInputStream in) throws IOException {
        String key = "";
        List<String> nested = new ArrayList<>();
        String json = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> key = in.readString();
                case 2 -> nested.add(in.readString());
                case 16 -> json = in.readString();
                default -> in.skipField(tag);
            }
        }
        String name = nested.isEmpty() ? key : String.join(".", nested);
        if (name.isEmpty() || json.isEmpty() || json.startsWith("{") || json.startsWith("[")) {
            return false;
        }
        switch (json) {
            case "true" -> rows.number(name, 1);
            case "false" -> rows.number(name, 0);
            case "null" -> rows.nothing(rows.column(name));
            default -> rows.text(name, unquoted(json));
        }
        return true;
    }

    private static String unquoted(String json) {
        return json.length() > 1 && json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }
}
