package dev.curvewise.run.format.log;

import dev.curvewise.run.format.table.RecordRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that put the step first and the metrics behind a bar: torchtune's `Step 1 | loss:1.23 lr:2e-05` and nanochat's
/// `step 00012/21400 (0.06%) | loss: 9.1 | dt: 500ms`.
public final class BarLog extends TextLog {

    private static final Pattern START =
            Pattern.compile("^\\s*[Ss]tep:?\\s+(\\d+)(?:/\\d+)?\\s*(?:\\([^)]*\\))?\\s*\\|(.*)$");
    private static final Pattern PAIR = Pattern.compile(
            "([A-Za-z_][\\w./@-]*)\\s*[:=]\\s*(-?[\\d,]*\\.?\\d+(?:[eE][+-]?\\d+)?|-?nan|-?inf)(ms|s|%)?(?![\\w.])");

    @Override
    public String name() {
        return "Step log";
    }

    @Override
    boolean isMetric(String line) {
        Matcher start = START.matcher(line);
        return start.find() && PAIR.matcher(start.group(2)).find();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        Matcher start = START.matcher(line);
        if (!start.find()) {
            return;
        }
        Matcher pair = PAIR.matcher(start.group(2));
        rows.begin(number);
        rows.text("step", start.group(1));
        boolean any = false;
        while (pair.find()) {
            rows.text(pair.group(1), pair.group(2).replace(",", ""));
            any = true;
        }
        if (any) {
            rows.end();
        }
    }
}
