package dev.curvewise.ui.app;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A sentence that floats over the foot of the page for a while, with perhaps a thing to do about it. Nothing moves
/// for it.
final class Notices extends HBox {

    /// As long as it takes to read a sentence, and to decide where there is something to do about it.
    private static final Duration TO_READ = Duration.seconds(5);

    private static final Duration TO_DECIDE = Duration.seconds(9);

    private static final double AIR = 16;

    private final Label words = new Label();
    private final Hyperlink action = new Hyperlink();
    private final PauseTransition time = new PauseTransition(TO_READ);

    Notices() {
        super(12);
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMaxWidth(560);
        Button close = Icons.button(Feather.X, "Close this notice", this::hide);
        close.getStyleClass().add("small");
        getChildren().addAll(words, action, close);
        setVisible(false);
        setManaged(false);
        time.setOnFinished(event -> hide());
        hoverProperty().subscribe(hovered -> {
            if (hovered) {
                time.stop();
            } else if (isVisible()) {
                time.playFromStart();
            }
        });
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        above(0);
    }

    /// Floats over what is at the foot of the window.
    ///
    /// @param foot how high that is
    void above(double foot) {
        StackPane.setMargin(this, new Insets(0, 24, foot + AIR, 24));
    }

    /// Says something; an empty sentence says nothing.
    void show(String sentence) {
        show(sentence, "", () -> {});
    }

    /// Says something; an empty sentence says nothing.
    ///
    /// @param offer what can be done about it, or an empty text
    /// @param act   does it
    void show(String sentence, String offer, Runnable act) {
        if (sentence.isEmpty()) {
            return;
        }
        words.setText(sentence);
        action.setText(offer);
        action.setVisited(false);
        action.setOnAction(event -> {
            hide();
            act.run();
        });
        action.setVisible(!offer.isEmpty());
        action.setManaged(!offer.isEmpty());
        setAccessibleText(sentence);
        setVisible(true);
        setManaged(true);
        time.setDuration(offer.isEmpty() ? TO_READ : TO_DECIDE);
        time.playFromStart();
    }

    void hide() {
        time.stop();
        setVisible(false);
        setManaged(false);
    }
}
