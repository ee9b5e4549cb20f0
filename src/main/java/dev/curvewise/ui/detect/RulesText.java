package dev.curvewise.ui.detect;

import dev.curvewise.detect.SettingsWriter;
import dev.curvewise.session.Rules;
import java.util.stream.Collectors;

/// Rules as YAML, to be kept or sent on.
public final class RulesText {

    private RulesText() {}

    public static String yaml(Rules rules) {
        return switch (rules) {
            case Rules.Stock stock -> SettingsWriter.write(stock.settings());
            case Rules.Robust _ ->
                Dial.of(rules, 1).stream()
                        .map(dial -> dial.key() + ": " + dial.get().applyAsDouble(rules))
                        .collect(Collectors.joining(", ", "robust: { ", " }\n"));
        };
    }
}
