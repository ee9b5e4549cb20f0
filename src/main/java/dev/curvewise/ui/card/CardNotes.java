package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.ui.text.InlineMarkdown;
import dev.curvewise.ui.text.LinkHandler;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What one sees in the examples that are shown, and what to look for, side by side.
final class CardNotes extends GridPane {

    private final LinkHandler links;
    private final VBox seen = new VBox(16);
    private @Nullable Choice shown;

    CardNotes(MetricCard card, LinkHandler links) {
        super(32, 0);
        this.links = links;
        getStyleClass().add("notes");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(half, half);
        add(seen, 0, 0);
        if (!card.whatToLookFor().isEmpty()) {
            add(lookFor(card), card.scenarios().isEmpty() ? 0 : 1, 0);
        }
    }

    /// Shows the analyses of the examples that are shown.
    void show(Choice choice) {
        if (choice.equals(shown)) {
            return;
        }
        shown = choice;
        seen.getChildren().clear();
        if (choice.scenarios().isEmpty()) {
            return;
        }
        seen.getChildren().add(Headings.heading("What one sees"));
        for (Scenario scenario : choice.scenarios()) {
            Label name = new Label((scenario.healthy() ? "● " : "✚ ") + scenario.label());
            name.getStyleClass().addAll("scenario-name", scenario.healthy() ? "healthy" : "failing");
            seen.getChildren().add(new VBox(4, name, new InlineMarkdown(scenario.analysis(), links)));
        }
    }

    private VBox lookFor(MetricCard card) {
        VBox list = new VBox(8, Headings.heading("What to look for"));
        for (String line : card.whatToLookFor()) {
            Label dot = new Label("·");
            dot.setMinWidth(8);
            InlineMarkdown text = new InlineMarkdown(line, links);
            HBox.setHgrow(text, Priority.ALWAYS);
            list.getChildren().add(new HBox(8, dot, text));
        }
        return list;
    }
}
