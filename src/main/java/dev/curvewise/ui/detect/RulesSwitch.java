package dev.curvewise.ui.detect;

import atlantafx.base.theme.Styles;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses by which rules a card's metric is watched.
final class RulesSwitch extends HBox {

    private final Session session;
    private final RulesChange change;
    private List<Object> shown = List.of();

    RulesSwitch(Session session, Tasks tasks) {
        this.session = session;
        this.change = new RulesChange(session, tasks);
        getStyleClass().add("rules-switch");
        setId("rules");
    }

    /// Offers the rules there are for a card.
    void show(MetricCard card) {
        Rules used = session.watch().rulesOf(card).orElse(null);
        List<RulesChoice> choices = RulesChoice.of(card, session.watch());
        List<Object> now = List.of(card, choices, Optional.ofNullable(used));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().setAll(buttons(choices, used, choice -> change.to(card, choice.rules())));
        setVisible(choices.size() > 1);
        setManaged(choices.size() > 1);
    }

    /// A row of buttons of which one is pressed.
    ///
    /// @param used   the rules in use, or null
    /// @param chosen told the choice that was pressed
    static List<ToggleButton> buttons(List<RulesChoice> choices, @Nullable Rules used, Consumer<RulesChoice> chosen) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (RulesChoice choice : choices) {
            ToggleButton button = new ToggleButton(choice.name());
            button.setToggleGroup(group);
            button.getStyleClass().addAll(Styles.SMALL, pill(buttons.size(), choices.size()));
            button.setSelected(used != null && choice.fits(used));
            button.setTooltip(new Tooltip(words(choice)));
            button.setAccessibleText(choice.name() + " rules. " + words(choice));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(choice);
            });
            buttons.add(button);
        }
        return buttons;
    }

    private static String pill(int i, int count) {
        return i == 0 ? Styles.LEFT_PILL : i == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private static String words(RulesChoice choice) {
        return switch (choice.name()) {
            case "Robust" -> "Calibrated by this card's examples, joined to episodes";
            case "Rolling" -> "The stock detector against the values just before";
            case "Frozen" -> "The stock detector against the first full window, kept for good";
            default -> "The stock detector, to the letter";
        };
    }
}
