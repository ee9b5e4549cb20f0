package dev.curvewise.run.format.json;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.LineEnds;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.RecordRows;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Some lines of JSON that follow each other.
///
/// @param rows     a row for each
/// @param findings what is wrong with them; lines are counted from the first of these
/// @param lines    how many line ends there are
/// @param filled   how many lines hold anything
record JsonPart(RecordRows rows, Findings findings, long lines, long filled) {

    private static final int ROWS_BETWEEN_LOOKS = 1 << 10;

    /// Reads a stretch of a file.
    static JsonPart read(ByteSource source, long from, long to, Progress progress) throws IOException {
        byte[] bytes = source.bytes(from, to);
        long lines = LineEnds.count(bytes, bytes.length);
        Findings none = new Findings("");
        RecordRows rows = new RecordRows(none);
        if (straight(bytes, rows, progress)) {
            return new JsonPart(rows, none, lines, rows.rows());
        }
        return byLine(bytes, lines, progress);
    }

    /// Reads lines that are all sound with a single parser, which is much faster than one a line.
    ///
    /// @return whether that was possible
    private static boolean straight(byte[] bytes, RecordRows rows, Progress progress) {
        JsonRecord record = new JsonRecord(rows);
        try (JsonParser parser = JsonRecord.parser(bytes, 0, bytes.length)) {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_OBJECT && !rows.isFull()) {
                rows.begin(rows.rows() + 1L);
                record.take(parser);
                rows.end();
                if (rows.rows() % ROWS_BETWEEN_LOOKS == 0 && progress.cancelled()) {
                    return true;
                }
                token = parser.nextToken();
            }
            return token == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static JsonPart byLine(byte[] bytes, long lines, Progress progress) {
        Findings findings = new Findings("");
        RecordRows rows = new RecordRows(findings);
        JsonRecord record = new JsonRecord(rows);
        long filled = 0;
        long number = 1;
        int from = 0;
        while (from < bytes.length && !rows.isFull() && !progress.cancelled()) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            if (!isBlank(bytes, from, to)) {
                filled++;
                rows.begin(number);
                if (!take(bytes, from, to, record)) {
                    report(number, bytes, from, to, findings);
                } else {
                    rows.end();
                }
            }
            from = to + 1;
            number++;
        }
        return new JsonPart(rows, findings, lines, filled);
    }

    private static boolean take(byte[] bytes, int from, int to, JsonRecord record) {
        try (JsonParser parser = JsonRecord.parser(bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            record.take(parser);
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static void report(long number, byte[] bytes, int from, int to, Findings findings) {
        if (to == bytes.length) {
            findings.warn(
                    number,
                    "The last line is cut off and left out",
                    "The run was probably still writing when this copy was made");
        } else if (isSound(bytes, from, to)) {
            findings.count(
                    "object",
                    Level.WARNING,
                    number,
                    "They are left out",
                    n -> Findings.some(n, "line") + " held no JSON object");
        } else {
            findings.count(
                    "json",
                    Level.WARNING,
                    number,
                    "They are left out",
                    n -> Findings.some(n, "line") + (n == 1 ? " is" : " are") + " no valid JSON");
        }
    }

    private static boolean isSound(byte[] bytes, int from, int to) {
        try (JsonParser parser = JsonRecord.parser(bytes, from, to - from)) {
            while (parser.nextToken() != null) {
                // only whether it is valid is asked
            }
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
