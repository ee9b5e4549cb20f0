package dev.curvewise.run.format.log;

import dev.curvewise.run.Head;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.RecordRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Logs of TRL and the Transformers trainer: a Python dict a line, often behind a progress bar, as in
/// `{'loss': 0.1, 'kl': nan, 'epoch': 0.2}`. Newer versions write the numbers as strings.
public final class DictLog extends TextLog {

    private static final Pattern DICT = Pattern.compile("\\{'[^{}]*\\}");
    private static final Pattern SURE =
            Pattern.compile("\\{'(loss|eval_loss|train_runtime|reward|epoch|grad_norm|rewards?/[^']*)': ?['\\d.\\-nN]");
    private static final Pattern ALONE = Pattern.compile("\\s*\\{'[^{}]*:\\s*'?[-+]?[\\d.][^{}]*\\},?\\s*");
    private static final int LOOKED_AT = 20;
    private static final Pattern PAIR =
            Pattern.compile("'([^']*)'\\s*:\\s*(?:'([^']*)'|\"([^\"]*)\"|(\\[[^\\]]*\\])|([^,}\\s]+))");

    @Override
    public String name() {
        return "Trainer log";
    }

    /// Lines that are nothing but dicts with numbers are sure whatever their names.
    @Override
    public boolean accepts(Head head) {
        return super.accepts(head)
                || (head.firstChar() == '{'
                        && head.allLines(LOOKED_AT, line -> ALONE.matcher(line).matches()));
    }

    @Override
    boolean isMetric(String line) {
        return SURE.matcher(line).find();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        int brace = line.indexOf("{'");
        if (brace < 0) {
            return;
        }
        Matcher dict = DICT.matcher(line);
        while (dict.find()) {
            Matcher pair = PAIR.matcher(dict.group());
            rows.begin(number);
            boolean any = false;
            while (pair.find()) {
                String quoted = pair.group(2) != null ? pair.group(2) : pair.group(3);
                if (quoted != null) {
                    rows.text(pair.group(1), quoted);
                } else if (pair.group(5) != null) {
                    put(rows, pair.group(1), pair.group(5));
                    any = true;
                }
                any |= quoted != null && !Cells.isWords(Cells.parse(quoted));
            }
            if (any) {
                rows.end();
            }
        }
    }

    private static void put(RecordRows rows, String name, String value) {
        switch (value) {
            case "None" -> rows.nothing(rows.column(name));
            case "True" -> rows.number(name, 1);
            case "False" -> rows.number(name, 0);
            default -> rows.text(name, value);
        }
    }
}
