package dev.curvewise.ui.card;

import dev.curvewise.ui.text.LinkHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says that the run logs a near relative of this metric, and offers its card or to lay it here.
final class KinNotice extends HBox {

    private static final String LAY = "Lay it here all the same";
    private static final String TAKE_OFF = "Take it off this chart";

    private final Hyperlink lay = new Hyperlink(LAY);
    private boolean laid;

    /// @param changed told when it is to be laid here or no longer
    KinNotice(Kin kin, LinkHandler links, Runnable changed) {
        super(16);
        setId("kin-notice");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("kin-notice");
        FontIcon sign = new FontIcon(Feather.INFO);
        Label words = new Label("This run logs " + kin.columns() + ", which is not this metric.");
        words.setWrapText(true);
        Hyperlink open = new Hyperlink("Open the card of " + kin.card().name());
        open.setOnAction(event -> links.openPage(kin.card().id(), ""));
        lay.setId("lay-kin");
        lay.setOnAction(event -> {
            laid = !laid;
            lay.setVisited(false);
            lay.setText(laid ? TAKE_OFF : LAY);
            changed.run();
        });
        VBox text = new VBox(4, words, new HBox(16, open, lay));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(sign, text);
    }

    boolean isLaid() {
        return laid;
    }
}
