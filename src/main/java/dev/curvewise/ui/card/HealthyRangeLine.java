package dev.curvewise.ui.card;

import dev.curvewise.ui.text.LinkHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The healthy range in words, with its source below; both break where the page is narrow.
final class HealthyRangeLine extends HBox {

    HealthyRangeLine(HealthyRange range, LinkHandler links) {
        super(8);
        setId("healthy-range");
        setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().add("healthy-range");
        Label sign = new Label("●");
        sign.getStyleClass().addAll("sign", "healthy");
        sign.setMinWidth(USE_PREF_SIZE);
        Label words = new Label(range.words());
        words.setWrapText(true);
        VBox text = new VBox(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(sign, text);
        range.source().ifPresent(source -> text.getChildren().add(SourceList.entry(source, links)));
    }
}
