package dev.curvewise.card;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known of the figures of one page: a file of lines in `src/test/resources/figures`.
///
/// - `shows TEXT`: the page says TEXT, in which each `«calculation:digits»` stands for the figure that it gives.
/// Without
///   digits the figure is printed as far as it goes; `+` before the digits asks for its sign.
/// - `given TEXT`: the page says TEXT, and its figures are not computed. The line `because REASON` before it says where
///   they are from: inputs of an example, a setting, a source.
/// - `#` begins a remark.
///
/// @param texts      what the page says, figures computed
/// @param unreasoned how many of the given texts have no reason; none should
record FigureSheet(List<String> texts, int unreasoned) {

    private static final Path SHEETS = Path.of("src", "test", "resources", "figures");
    private static final Pattern CALCULATION = Pattern.compile("«([^:»]+)(?::(\\+?)(\\d+))?»");

    static FigureSheet of(String page) throws IOException {
        return parse(Files.readString(SHEETS.resolve(page + ".txt")));
    }

    static FigureSheet parse(String lines) {
        List<String> texts = new ArrayList<>();
        String because = "";
        int unreasoned = 0;
        for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "because" -> because = rest;
                case "given" -> {
                    texts.add(rest);
                    unreasoned += because.isBlank() ? 1 : 0;
                }
                case "shows" -> texts.add(shown(rest));
                case "#" -> {}
                default -> throw new IllegalArgumentException("Not a line of a sheet of figures: " + line);
            }
        }
        return new FigureSheet(texts, unreasoned);
    }

    private static String shown(String text) {
        Matcher calculations = CALCULATION.matcher(text);
        return calculations.replaceAll(found -> Matcher.quoteReplacement(printed(found, text)));
    }

    private static String printed(MatchResult calculation, String text) {
        double value = Arithmetic.of(calculation.group(1));
        BigDecimal figure = BigDecimal.valueOf(value);
        String digits = calculation.group(3);
        String shown = digits == null
                ? figure.setScale(9, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : Figures.fixed(value, Integer.parseInt(digits));
        boolean formula = text.substring(0, calculation.start())
                                .chars()
                                .filter(c -> c == '$')
                                .count()
                        % 2
                == 1;
        String sign = "+".equals(calculation.group(2)) && value >= 0 ? "+" : "";
        return sign + (formula ? shown : shown.replace('-', '−'));
    }
}
