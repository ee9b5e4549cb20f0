package dev.curvewise.ui.run;

import dev.curvewise.card.Library;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.session.Reading;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which column is drawn on a card's page, how sure that is, and how to change it.
final class MatchView extends VBox {

    private final RunCommands commands;
    private final Match match;

    MatchView(Reading reading, Library library, String cardName, RunCommands commands) {
        super(4);
        this.commands = commands;
        match = reading.match();
        getStyleClass().add("match");
        Label name = new Label(match.column());
        name.getStyleClass().add("cw-mono");
        getChildren().add(name);
        if (!match.sentence().isBlank()) {
            Label sentence = new Label(match.sentence() + (match.sentence().endsWith(".") ? "" : "."));
            sentence.setWrapText(true);
            sentence.getStyleClass().addAll("cw-small", "cw-muted");
            getChildren().add(sentence);
        }
        getChildren().add(match.how().isGuess() ? question(cardName) : changes(library));
    }

    /// A guess waits for a yes or a no; both are remembered.
    private VBox question(String cardName) {
        Label asked = new Label("This is a guess. Is it " + cardName + "?");
        asked.setWrapText(true);
        asked.getStyleClass().add("cw-small");
        Button yes = button("Yes", "match-yes", () -> commands.map(match.column(), match.card()));
        Button no = button("No", "match-no", () -> commands.map(match.column(), ""));
        return new VBox(4, asked, new HBox(8, yes, no));
    }

    private HBox changes(Library library) {
        Hyperlink change = new Hyperlink("Change…");
        change.setId("match-change");
        change.getStyleClass().add("cw-small");
        change.setAccessibleText("Change the card of " + match.column());
        change.setOnAction(event -> Chooser.ofCards(library, card -> commands.map(match.column(), card))
                .showUnder(change));
        Hyperlink none = new Hyperlink("No card");
        none.setId("match-none");
        none.getStyleClass().add("cw-small");
        none.setAccessibleText(match.column() + " belongs to no card");
        none.setOnAction(event -> commands.map(match.column(), ""));
        HBox links = new HBox(12, change, none);
        if (match.how() == How.HAND) {
            Hyperlink forget = new Hyperlink("Match by name");
            forget.setId("match-forget");
            forget.getStyleClass().add("cw-small");
            forget.setOnAction(event -> commands.forget(match.column()));
            links.getChildren().add(forget);
        }
        return links;
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }
}
