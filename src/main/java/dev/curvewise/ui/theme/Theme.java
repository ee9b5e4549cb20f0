package dev.curvewise.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// The two looks of the program: an AtlantaFX theme with one file of colours of our own on top.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

    private final String userAgentStylesheet;

    Theme(String userAgentStylesheet) {
        this.userAgentStylesheet = userAgentStylesheet;
    }

    /// Gives a scene this look; pop-ups opened from it inherit it. Sheets of other owners stay as they are.
    public void applyTo(Scene scene) {
        Fonts.load();
        scene.setUserAgentStylesheet(userAgentStylesheet);
        // some menus are styled before they know the window they belong to
        Application.setUserAgentStylesheet(userAgentStylesheet);
        List<String> own = List.of(LIGHT.sheet(), DARK.sheet(), sheet("base"));
        scene.getStylesheets().removeIf(own::contains);
        scene.getStylesheets().addAll(0, List.of(sheet("base"), sheet()));
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }

    private String sheet() {
        return sheet(name().toLowerCase(Locale.ROOT));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name + ".css")).toExternalForm();
    }
}
