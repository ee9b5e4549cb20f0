package dev.curvewise.run.format.log;

import dev.curvewise.run.format.table.RecordRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The console of verl: `step:12 - actor/pg_loss:0.001 - critic/score/mean:0.4`.
public final class VerlLog extends TextLog {

    private static final Pattern START = Pattern.compile("\\bstep:(\\d+) - ");
    /// Newer numpy prints the type of a number with it.
    private static final Pattern TYPED = Pattern.compile("np\\.\\w+\\((.*)\\)");

    @Override
    public String name() {
        return "verl log";
    }

    @Override
    boolean isMetric(String line) {
        return START.matcher(line).find();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        Matcher start = START.matcher(line);
        if (!start.find()) {
            return;
        }
        rows.begin(number);
        rows.text("step", start.group(1));
        for (String part : line.substring(start.end()).split(" - ", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon <= 0) {
                continue;
            }
            String value = part.substring(colon + 1).strip();
            Matcher typed = TYPED.matcher(value);
            String plain = typed.matches() ? typed.group(1) : value;
            if (!plain.isEmpty()) {
                rows.text(part.substring(0, colon).strip(), plain);
            }
        }
        rows.end();
    }
}
