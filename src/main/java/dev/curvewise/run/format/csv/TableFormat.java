package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A table of text in one of many shapes: each shape knows its header and what its columns mean.
abstract class TableFormat implements RunFormat, Followed {

    private static final int SHOWN = 60;

    /// Makes a run of the table.
    abstract Loaded<Run> run(Path file, Head head, Table table, Findings findings);

    /// How the table is written.
    Dialect dialect(Head head) {
        return Dialect.sniff(head.lines());
    }

    /// Says what is special about the way the table is written.
    void tell(Head head, Dialect dialect, Findings findings) {
        List<String> above = head.lines().stream()
                .limit(dialect.skipLines())
                .filter(line -> !line.isBlank() && !Dialect.isNamed(line))
                .toList();
        if (!above.isEmpty()) {
            String first = above.getFirst().strip();
            findings.note(
                    1,
                    Findings.some(above.size(), "line") + " above the table " + (above.size() == 1 ? "is" : "are")
                            + " left out, as '" + first.substring(0, Math.min(SHOWN, first.length())) + "'",
                    "");
        }
        char group = dialect.numerals().group();
        if (group != Numerals.NONE && !(dialect.numerals().comma() && group == '.')) {
            findings.note(
                    0,
                    named(group) + " in a number stands between thousands, as in '1" + group + "000'",
                    "Write the numbers with a decimal point if they are meant otherwise");
        }
    }

    private static String named(char group) {
        return switch (group) {
            case ',' -> "A comma";
            case '.' -> "A point";
            case '_' -> "An underscore";
            case '\'', '\u2019' -> "An apostrophe";
            default -> "A blank";
        };
    }

    @Override
    public final Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        Dialect dialect = dialect(head);
        tell(head, dialect, findings);
        Table table = TableReader.read(file, head, dialect, findings, progress);
        return run(file, head, table, findings);
    }

    @Override
    public final Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        Dialect dialect = dialect(head);
        tell(head, dialect, findings);
        TableReader reader = new TableReader(dialect, findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> run(file, head, table, told));
    }
}
