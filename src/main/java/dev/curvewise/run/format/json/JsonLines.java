package dev.curvewise.run.format.json;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A JSON object a line: RLlib's `result.json`, tinker-cookbook, ms-swift, LLaMA-Factory, verl, post-training-toolkit
/// and whatever people write themselves.
public final class JsonLines implements RunFormat, Followed {

    private static final String HINT = "It should hold an object with numbers in every line";

    @Override
    public String name() {
        return "JSON lines";
    }

    @Override
    public boolean accepts(Head head) {
        String text = JsonDocument.withoutComments(head.text());
        if (!text.startsWith("{")) {
            return false;
        }
        String first = text.lines().findFirst().orElse("");
        boolean whole = first.length() + 2 < text.length();
        if (!whole) {
            return !text.contains("\"log_history\"") || parses(first);
        }
        return parses(first);
    }

    /// A comma behind the object is left over from a list.
    private static boolean parses(String line) {
        String object = line.stripTrailing();
        byte[] bytes = (object.endsWith(",") ? object.substring(0, object.length() - 1) : object)
                .getBytes(StandardCharsets.UTF_8);
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
        try (ByteSource source = ByteSource.open(file, head)) {
            JsonLinesReader reader = new JsonLinesReader(findings, new Preview(file, name(), progress));
            reader.readTo(source, source.size(), progress);
            if (reader.filled() > 1) {
                return TableRun.of(file, name(), reader.table(), findings, HINT);
            }
        }
        return new JsonDocument().read(file, head, progress);
    }

    @Override
    public Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        JsonLinesReader reader = new JsonLinesReader(findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> TableRun.of(file, name(), table, told, HINT));
    }
}
