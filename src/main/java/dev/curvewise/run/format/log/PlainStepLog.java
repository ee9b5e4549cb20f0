package dev.curvewise.run.format.log;

import dev.curvewise.run.Head;
import dev.curvewise.run.format.table.RecordRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `log.txt` of build-nanogpt: every line is a step, a name and a value, as in `250 val 5.9125`.
public final class PlainStepLog extends TextLog {

    private static final Pattern LINE =
            Pattern.compile("^(\\d+)\\s+([A-Za-z_][\\w/.-]*):?\\s+(-?[\\d.]+(?:[eE][+-]?\\d+)?|-?nan|-?inf)\\s*$");
    private static final int LOOKED_AT = 20;

    @Override
    public String name() {
        return "Plain step log";
    }

    @Override
    public boolean accepts(Head head) {
        return head.allLines(LOOKED_AT, this::isMetric);
    }

    @Override
    boolean isMetric(String line) {
        return LINE.matcher(line).matches();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        Matcher match = LINE.matcher(line);
        if (match.matches()) {
            rows.begin(number);
            rows.text("step", match.group(1));
            rows.text(match.group(2), match.group(3));
            rows.end();
        }
    }
}
