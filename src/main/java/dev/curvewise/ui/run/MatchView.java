package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which column is drawn on a card's page, how sure that is, and how to change it.
final class MatchView extends VBox {

    private final Session session;
    private final ColumnCommands commands;
    private final Match match;

    /// @param runs the runs it is so in, empty where it is in all of them
    MatchView(Reading reading, String runs, Session session, MetricCard card, ColumnCommands commands) {
        super(4);
        this.session = session;
        this.commands = commands;
        match = reading.match();
        getStyleClass().add("match");
        String own = session.nameOf(match.column());
        Label name = new Label(own);
        name.getStyleClass().add("cw-mono");
        name.setWrapText(true);
        getChildren().add(match.how().isGuess() ? guessed(name) : name);
        say(runs.isEmpty() ? "" : "In " + runs);
        say(own.equals(match.column()) ? "" : "In the file: " + match.column());
        say(match.words());
        if (match.how().isGuess()) {
            getChildren().add(question(card.name()));
        } else {
            if (reading.judgement().answer() == Judgement.Answer.SHAPE_ONLY && match.claim() == null) {
                getChildren().add(scaleQuestion(card.scale().replace('-', ' ')));
            }
            getChildren().add(changes());
        }
    }

    private static HBox guessed(Label name) {
        Label chip = new Label("guess");
        chip.getStyleClass().add("mark-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(0);
        HBox line = new HBox(8, name, chip);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            Label sentence = new Label(words);
            sentence.setWrapText(true);
            sentence.getStyleClass().addAll("cw-small", "cw-muted");
            getChildren().add(sentence);
        }
    }

    /// A guess waits for a yes or a no; both are remembered.
    private VBox question(String cardName) {
        Label asked = new Label("Is it " + cardName + "?");
        asked.setWrapText(true);
        asked.getStyleClass().add("cw-small");
        Button yes = button("Yes", "match-yes", () -> commands.map(match.column(), match.card()));
        Button no = button("No", "match-no", () -> commands.map(match.column(), ""));
        VBox.setMargin(asked, new Insets(4, 0, 0, 0));
        return new VBox(8, asked, new HBox(8, yes, no), changes());
    }

    /// A name that libraries use on several scales: who knows which it is can say so, and the level is judged too.
    private VBox scaleQuestion(String scale) {
        Label asked = new Label("Libraries log it on several scales. Is it a " + scale + ", as on this card?");
        asked.setWrapText(true);
        asked.getStyleClass().add("cw-small");
        Button yes = button("Yes", "scale-yes", () -> commands.map(match.column(), match.card()));
        yes.setAccessibleText("Yes, " + match.column() + " is a " + scale);
        return new VBox(8, asked, yes);
    }

    private FlowPane changes() {
        ColumnMenu menu = new ColumnMenu(session, commands, this);
        FlowPane links = new FlowPane(12, 0);
        links.getChildren().add(link("Change…", "match-change", "Change the card of ", () -> menu.map(match.column())));
        if (!match.how().isGuess()) {
            links.getChildren()
                    .add(link("No card", "match-none", "No card for ", () -> commands.map(match.column(), "")));
        }
        links.getChildren().add(link("Rename…", "match-rename", "Rename ", () -> menu.call(match.column())));
        if (match.how() == How.HAND) {
            links.getChildren()
                    .add(link(
                            "Match by name", "match-forget", "Match by name: ", () -> commands.forget(match.column())));
        }
        return links;
    }

    private Hyperlink link(String words, String id, String said, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.getStyleClass().add("cw-small");
        link.setAccessibleText(said + match.column());
        link.setOnAction(event -> action.run());
        return link;
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
