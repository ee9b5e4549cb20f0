package dev.curvewise.ui.card;

import dev.curvewise.ui.text.LinkHandler;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The healthy range in words, with its source.
final class HealthyRangeLine extends FlowPane {

    HealthyRangeLine(HealthyRange range, LinkHandler links) {
        super(8, 0);
        setId("healthy-range");
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("healthy-range");
        Label sign = new Label("●");
        sign.getStyleClass().addAll("sign", "healthy");
        getChildren().addAll(sign, new Label(range.words()));
        range.source().ifPresent(source -> getChildren().add(SourceList.entry(source, links)));
    }
}
