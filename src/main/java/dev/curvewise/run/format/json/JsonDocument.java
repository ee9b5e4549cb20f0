package dev.curvewise.run.format.json;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.TableRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/// A whole file of JSON: the trainer's state with its `log_history`, a list of records, a list of records wrapped in an
/// object, lists of numbers by name, or TensorBoard's list of triples.
public final class JsonDocument implements RunFormat {

    private static final String HINT = "A run file holds a list of records with numbers, or lists of numbers by name";

    @Override
    public String name() {
        return "JSON";
    }

    /// A brace with an apostrophe behind it begins a dict of Python, not an object.
    @Override
    public boolean accepts(Head head) {
        String text = withoutComments(head.text());
        return text.startsWith("[") || (text.startsWith("{") && !text.startsWith("{'"));
    }

    /// The text from the first character on that is neither blank nor part of a comment.
    static String withoutComments(String text) {
        String rest = text.stripLeading();
        while (rest.startsWith("//") || rest.startsWith("#") || rest.startsWith("/*")) {
            boolean block = rest.startsWith("/*");
            int end = block ? rest.indexOf("*/", 2) : rest.indexOf('\n');
            if (end < 0) {
                return "";
            }
            rest = rest.substring(end + (block ? 2 : 1)).stripLeading();
        }
        return rest;
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        JsonContents contents = new JsonContents(findings);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(head.bom());
            Reader reader = new InputStreamReader(in, head.charset());
            try (JsonParser parser = JsonRecord.parser(reader)) {
                contents.read(parser, progress);
            } catch (JacksonException e) {
                TokenStreamLocation place = e.getLocation();
                findings.add(Problem.warning(
                        file.toString(),
                        place == null ? 0 : Math.max(0, place.getLineNr()),
                        place == null ? 0 : Math.max(0, place.getColumnNr()),
                        "The JSON breaks off or is not valid here",
                        "What stands before this place was read"));
            }
        }
        if (contents.looksLikeSummary()) {
            findings.error(
                    0,
                    "This is a summary of Weights & Biases: it holds the last value of each metric, not the curves",
                    "Open the .wandb file of the run, or export a chart as CSV");
            return new Loaded<>(null, findings.problems());
        }
        String format = contents.isTrainerState() ? "Trainer state" : name();
        return TableRun.of(file, format, contents.best(head.fileName()), findings, HINT);
    }
}
