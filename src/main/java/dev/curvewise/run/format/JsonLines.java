package dev.curvewise.run.format;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A JSON object a line: RLlib's `result.json`, tinker-cookbook, ms-swift, LLaMA-Factory, verl, post-training-toolkit
/// and whatever people write themselves.
final class JsonLines implements RunFormat {

    private static final String HINT = "It should hold an object with numbers in every line";

    @Override
    public String name() {
        return "JSON lines";
    }

    @Override
    public boolean accepts(Head head) {
        if (head.firstChar() != '{') {
            return false;
        }
        String first = head.firstLine();
        boolean whole = first.length() + 2 < head.text().length();
        if (!whole) {
            return !head.text().contains("\"log_history\"") || parses(first);
        }
        return parses(first);
    }

    private static boolean parses(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JsonRecord.parser(bytes, 0, bytes.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        RecordRows sound = new RecordRows(findings);
        if (head.charset().equals(StandardCharsets.UTF_8) && straight(file, head, sound, progress)) {
            return TableRun.of(file, name(), sound.build(), findings, HINT);
        }
        RecordRows rows = new RecordRows(findings);
        JsonRecord record = new JsonRecord(rows);
        int filled = 0;
        try (ByteLines lines = ByteLines.open(file, head, progress)) {
            while (lines.next() && !rows.isFull()) {
                if (!lines.isBlank()) {
                    filled++;
                    take(lines, record, rows, findings);
                }
            }
        }
        if (filled <= 1) {
            return new JsonDocument().read(file, head, progress);
        }
        Table table = rows.build();
        return TableRun.of(file, name(), table, findings, HINT);
    }

    /// Reads a file in which every line is sound with a single parser, which is much faster than one a line.
    ///
    /// @return whether that was possible
    private static boolean straight(Path file, Head head, RecordRows rows, Progress progress) throws IOException {
        JsonRecord record = new JsonRecord(rows);
        double size = Math.max(1, Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(head.bom());
            try (JsonParser parser = JsonRecord.parser(in)) {
                JsonToken token = parser.nextToken();
                while (token == JsonToken.START_OBJECT && !rows.isFull()) {
                    rows.begin(rows.rows() + 1L);
                    record.take(parser);
                    rows.end();
                    if (rows.rows() % 1024 == 0) {
                        progress.at(parser.currentLocation().getByteOffset() / size);
                        if (progress.cancelled()) {
                            return true;
                        }
                    }
                    token = parser.nextToken();
                }
                return token == null && rows.rows() > 1;
            }
        } catch (JacksonException _) {
            return false;
        }
    }

    private static void take(ByteLines lines, JsonRecord record, RecordRows rows, Findings findings) {
        rows.begin(lines.number());
        try (JsonParser parser = JsonRecord.parser(lines.bytes(), lines.offset(), lines.length())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                record.take(parser);
                rows.end();
                return;
            }
            findings.count(
                    "object",
                    Level.WARNING,
                    lines.number(),
                    "They are left out",
                    n -> Findings.some(n, "line") + " held no JSON object");
        } catch (JacksonException _) {
            if (lines.isLast()) {
                findings.warn(
                        lines.number(),
                        "The last line is cut off and left out",
                        "The run was probably still writing when this copy was made");
            } else {
                findings.count(
                        "json",
                        Level.WARNING,
                        lines.number(),
                        "They are left out",
                        n -> Findings.some(n, "line") + (n == 1 ? " is" : " are") + " no valid JSON");
            }
        }
    }
}
