package dev.curvewise.card.edit;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.ParsedCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes one scenario within the text of a card and leaves every other character alone: comments, the order of keys,
/// line ends, the way numbers are written that did not change.
public final class CardEditor {

    private CardEditor() {}

    /// The text with one scenario changed, or added where the card has none of that side and key. The label, the points
    /// and the analysis are changed; a declared shape becomes points.
    ///
    /// @param wanted the scenario as it should be; its points are typed, so it has no shape
    /// @return the new text, or nothing where the card cannot be read or not be changed safely
    public static Loaded<String> withScenario(String text, String file, Scenario wanted) {
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        ParsedCard parsed = CardParser.read(text, file);
        if (parsed.front() == null || !(parsed.page() instanceof MetricCard card)) {
            return Loaded.failed(Problem.error(
                    file, 1, 1, "The curve cannot be saved into a file that cannot be read", "Repair the card first"));
        }
        for (ScenarioEdit.Care care : ScenarioEdit.Care.values()) {
            String edited = new ScenarioEdit(parsed, parsed.front(), card, wanted).text(care);
            if (edited != null && isAsWanted(edited, file, card, wanted)) {
                return Loaded.of(mark + edited);
            }
        }
        return Loaded.failed(Problem.error(
                file,
                parsed.front().span().line(),
                parsed.front().span().column(),
                "The scenario '" + wanted.key() + "' could not be changed without touching the rest of the card",
                "Write each key of 'visualizations' on a line of its own"));
    }

    /// Whether the scenario is there as wanted and nothing else has changed.
    private static boolean isAsWanted(String edited, String file, MetricCard card, Scenario wanted) {
        if (!(CardParser.parse(edited, file).value() instanceof MetricCard after)) {
            return false;
        }
        Scenario found = find(after, wanted);
        if (found == null
                || !found.label().equals(wanted.label())
                || !found.analysis().equals(wanted.analysis().strip())
                || !Rows.of(found.curves()).equals(Rows.of(wanted.curves()))) {
            return false;
        }
        List<Scenario> others = new ArrayList<>(after.scenarios());
        others.remove(found);
        List<Scenario> before = new ArrayList<>(card.scenarios());
        before.remove(find(card, wanted));
        return others.equals(before) && after.withScenarios(List.of()).equals(card.withScenarios(List.of()));
    }

    static @Nullable Scenario find(MetricCard card, Scenario like) {
        return card.scenarios().stream()
                .filter(s -> s.healthy() == like.healthy() && s.key().equals(like.key()))
                .findFirst()
                .orElse(null);
    }
}
