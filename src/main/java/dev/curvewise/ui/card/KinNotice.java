package dev.curvewise.ui.card;

import dev.curvewise.session.Reading;
import dev.curvewise.ui.text.LinkHandler;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says that the run logs a near relative of this metric, and offers its card or to lay it here.
final class KinNotice extends HBox {

    private static final String LAY = "Lay it here all the same";
    private static final String TAKE_OFF = "Take it off this chart";

    private final Hyperlink lay = new Hyperlink(LAY);
    private final Hyperlink open = new Hyperlink();
    private final Label words = new Label();
    private boolean laid;
    private @Nullable Kin kin;

    /// @param changed told when it is to be laid here or no longer
    KinNotice(LinkHandler links, Runnable changed) {
        super(16);
        setId("kin-notice");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("kin-notice");
        FontIcon sign = new FontIcon(Feather.INFO);
        words.setWrapText(true);
        open.setOnAction(event -> {
            if (kin != null) {
                links.openPage(kin.card().id(), "");
            }
        });
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

    /// Speaks of a relative as it is now, or of none.
    void show(@Nullable Kin now) {
        kin = now;
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            laid = false;
            lay.setText(LAY);
        } else {
            words.setText("This run logs " + now.columns() + ", which is not this metric.");
            open.setText("Open the card of " + now.card().name());
        }
    }

    /// The columns of the relative where they are to be laid here.
    List<Reading> laid() {
        return kin == null || !laid ? List.of() : kin.readings();
    }
}
