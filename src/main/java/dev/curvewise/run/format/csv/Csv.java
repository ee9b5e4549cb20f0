package dev.curvewise.run.format.csv;

import dev.curvewise.run.Head;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

/// Looks at the first line of a table.
final class Csv {

    private Csv() {}

    /// The cells of the first line, without quotes and blanks; upper and lower case as they stand.
    static List<String> header(Head head) {
        List<String> lines = head.lines();
        Dialect dialect = Dialect.sniff(lines);
        String line = lines.stream()
                .skip(dialect.skipLines())
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        Dialect here = new Dialect(dialect.delimiter(), dialect.numerals(), 0);
        TableStart start = TableStart.read(new StringReader(line), here, cell -> cell);
        return start.header() ? start.names() : List.of();
    }

    /// The same in lower case.
    static List<String> lowerHeader(Head head) {
        return header(head).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
