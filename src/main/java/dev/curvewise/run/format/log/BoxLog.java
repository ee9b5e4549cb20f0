package dev.curvewise.run.format.log;

import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.RecordRows;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables that Stable-Baselines3 and baselines print: a box of `| key | value |` lines per log call, with a group's
/// name on a line of its own.
public final class BoxLog extends TextLog {

    private static final Pattern PAIR = Pattern.compile("^\\s*\\|(\\s*)([^|]+?)\\s*\\|\\s*([^|]*?)\\s*\\|\\s*$");
    private static final Pattern EDGE = Pattern.compile("^\\s*-{5,}\\s*$");

    private String group = "";
    private boolean open;

    @Override
    public String name() {
        return "Boxed log";
    }

    @Override
    boolean isMetric(String line) {
        Matcher pair = PAIR.matcher(line);
        return pair.matches()
                && !pair.group(3).isEmpty()
                && !Cells.isWords(Cells.parse(pair.group(3)))
                && !pair.group(2).startsWith("-")
                && Cells.isWords(Cells.parse(pair.group(2)));
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        if (EDGE.matcher(line).matches()) {
            close(rows);
            return;
        }
        Matcher pair = PAIR.matcher(line);
        if (!pair.matches()) {
            return;
        }
        String key = pair.group(2);
        String value = pair.group(3);
        if (value.isEmpty()) {
            group = key.endsWith("/") ? key : "";
            return;
        }
        if (!open) {
            rows.begin(number);
            open = true;
        }
        boolean inside = pair.group(1).length() > 1;
        rows.text(inside ? group + key : key, value);
    }

    @Override
    void finish(RecordRows rows) {
        close(rows);
    }

    private void close(RecordRows rows) {
        if (open) {
            rows.end();
        }
        open = false;
        group = "";
    }

    @Override
    TextLog fresh(Path file) {
        return new BoxLog();
    }
}
