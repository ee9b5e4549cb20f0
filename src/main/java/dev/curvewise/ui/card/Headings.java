package dev.curvewise.ui.card;

import javafx.scene.control.Label;

/// The small titles on a page.
final class Headings {

    private Headings() {}

    static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("cw-heading");
        return heading;
    }
}
