package dev.curvewise.run.format;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The local `run-ID.wandb` of Weights & Biases: the whole history, not a sample of it.
final class WandbFile implements RunFormat {

    @Override
    public String name() {
        return "W&B run file";
    }

    @Override
    public boolean accepts(Head head) {
        return head.startsWith(':', 'W', '&', 'B', 0xe1, 0xbe, 0);
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        RecordRows rows = new RecordRows(findings);
        try (WandbRecords records = WandbRecords.open(file, findings, progress)) {
            while (records.next() && !rows.isFull()) {
                try {
                    record(CodedInputStream.newInstance(records.bytes(), 0, records.length()), rows);
                } catch (IOException _) {
                    findings.count(
                            "record",
                            Level.WARNING,
                            0,
                            "They are left out",
                            n -> Findings.some(n, "record") + " could not be read");
                }
            }
        }
        return TableRun.of(file, name(), rows.build(), findings, "The run has no history yet");
    }

    private static void record(CodedInputStream in, RecordRows rows) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 2
                    && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int outer = in.pushLimit(in.readRawVarint32());
                history(in, rows);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
    }

    private static void history(CodedInputStream in, RecordRows rows) throws IOException {
        rows.begin(0);
        boolean any = false;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1
                    && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int outer = in.pushLimit(in.readRawVarint32());
                any |= item(in, rows);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
        if (any) {
            rows.end();
        }
    }

    private static boolean item(CodedInputStream in, RecordRows rows) throws IOException {
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
