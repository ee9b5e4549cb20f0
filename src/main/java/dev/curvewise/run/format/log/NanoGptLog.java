package dev.curvewise.run.format.log;

import dev.curvewise.run.format.table.RecordRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The console of nanoGPT: `iter 10: loss 3.4, time 228ms, mfu 107%` and `step 0: train loss 4.45, val loss
/// 4.44`.
public final class NanoGptLog extends TextLog {

    private static final String NUMBER = "(-?[\\d.]+(?:e[+-]?\\d+)?|-?nan|-?inf)";
    private static final Pattern ITERATION = Pattern.compile("^\\s*iter (\\d+): loss " + NUMBER + "(.*)$");
    private static final Pattern EVALUATION =
            Pattern.compile("^\\s*step (\\d+): train loss " + NUMBER + ", val loss " + NUMBER);
    private static final Pattern MORE = Pattern.compile("(\\w+) " + NUMBER + "(ms|%|s)?(?=[,\\s]|$)");

    @Override
    public String name() {
        return "nanoGPT log";
    }

    @Override
    boolean isMetric(String line) {
        return ITERATION.matcher(line).find() || EVALUATION.matcher(line).find();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        Matcher iteration = ITERATION.matcher(line);
        if (iteration.find()) {
            rows.begin(number);
            rows.text("iter", iteration.group(1));
            rows.text("loss", iteration.group(2));
            Matcher more = MORE.matcher(iteration.group(3));
            while (more.find()) {
                rows.text("ms".equals(more.group(3)) ? more.group(1) + "_ms" : more.group(1), more.group(2));
            }
            rows.end();
            return;
        }
        Matcher evaluation = EVALUATION.matcher(line);
        if (evaluation.find()) {
            rows.begin(number);
            rows.text("iter", evaluation.group(1));
            rows.text("train/loss", evaluation.group(2));
            rows.text("val/loss", evaluation.group(3));
            rows.end();
        }
    }
}
