package dev.curvewise.ui.card;

import dev.curvewise.session.Standing;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The sign of how a metric stands in the open runs, or nothing.
final class StandingBadge extends Text {

    private String worn = "";

    StandingBadge() {
        getStyleClass().add("badge");
    }

    void show(@Nullable Standing standing) {
        setText(standing == null ? "" : standing.sign());
        String wanted = standing == null ? "" : standing.styleClass();
        if (!worn.equals(wanted)) {
            getStyleClass().setAll("badge", wanted);
            worn = wanted;
        }
    }
}
