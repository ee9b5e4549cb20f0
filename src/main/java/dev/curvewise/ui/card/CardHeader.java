package dev.curvewise.ui.card;

import dev.curvewise.card.Direction;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.ui.text.LinkHandler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of a card's page: what it is, in a line, a title, a sentence and the names it goes by.
final class CardHeader extends VBox {

    private static final int SHOWN = 8;

    /// @param parent the landing page this card is a variant of, or null
    CardHeader(MetricCard card, @Nullable MetricCard parent, LinkHandler links) {
        super(8);
        getStyleClass().add("card-header");
        if (parent != null) {
            getChildren().add(wayUp(parent, links));
        }
        Label over = new Label(String.join("  ·  ", facts(card)));
        over.getStyleClass().add("cw-overline");
        over.setWrapText(true);
        Label title = new Label(card.name());
        title.getStyleClass().add("cw-display");
        title.setWrapText(true);
        Label sentence = new Label(card.shortDescription());
        sentence.getStyleClass().add("lead");
        sentence.setWrapText(true);
        sentence.setMaxWidth(720);
        if (!over.getText().isEmpty()) {
            getChildren().add(over);
        }
        getChildren().addAll(title, sentence);
        List<String> names = List.copyOf(names(card));
        if (!names.isEmpty()) {
            getChildren().add(new Chips(names));
        }
    }

    private static Hyperlink wayUp(MetricCard parent, LinkHandler links) {
        Hyperlink up = new Hyperlink(parent.name(), new FontIcon(Feather.CORNER_LEFT_UP));
        up.setId("parent-link");
        up.setTooltip(new Tooltip("This metric is a variant of " + parent.name() + "; see them all"));
        up.setAccessibleText("A variant of " + parent.name() + ", press to see all variants");
        up.setOnAction(event -> links.openPage(parent.id(), ""));
        return up;
    }

    /// What one needs to know before reading a value: category, unit, scale, direction.
    private static List<String> facts(MetricCard card) {
        List<String> facts = new ArrayList<>();
        facts.add(card.category());
        facts.add(card.unit());
        facts.add(card.scale().replace('-', ' '));
        Direction direction = card.direction();
        facts.add(direction == null ? "" : direction.words());
        facts.removeIf(String::isBlank);
        return facts.stream().distinct().toList();
    }

    private static Set<String> names(MetricCard card) {
        Set<String> names = new LinkedHashSet<>(card.aliases());
        card.names().stream().map(LogName::name).forEach(names::add);
        return names;
    }

    /// The names as chips; a click copies one. More than a row's worth are folded behind a "+9".
    private static final class Chips extends ChipFlow {

        private final List<String> names;

        Chips(List<String> names) {
            super(6);
            this.names = names;
            getStyleClass().add("chips");
            show(names.size() <= SHOWN + 1 ? names.size() : SHOWN);
        }

        private void show(int count) {
            getChildren().clear();
            names.subList(0, count).forEach(name -> add(chip(name)));
            if (count < names.size()) {
                Button more = new Button("+" + (names.size() - count));
                more.getStyleClass().add("chip");
                more.setAccessibleText("Show " + (names.size() - count) + " more names");
                more.setOnAction(event -> show(names.size()));
                add(more);
            }
        }

        private static Button chip(String name) {
            Button chip = new Button(name);
            chip.setMnemonicParsing(false);
            chip.getStyleClass().addAll("chip", "cw-mono");
            chip.setTooltip(new Tooltip(name + ": a name of this metric in logs; click to copy it"));
            chip.setAccessibleText("Log name " + name + ", press to copy");
            chip.setOnAction(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(name);
                Clipboard.getSystemClipboard().setContent(content);
            });
            return chip;
        }
    }
}
