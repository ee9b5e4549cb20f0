package dev.curvewise.ui.app;

import dev.curvewise.ui.theme.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/// Which theme is shown: the one chosen, or the system's as long as none is.
final class Appearance {

    private final Settings settings;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme", Theme.LIGHT);

    private final ChangeListener<ColorScheme> following = (o, before, now) -> theme.set(current());

    Appearance(Settings settings) {
        this.settings = settings;
        settings.lookProperty().subscribe(look -> theme.set(current()));
        // weakly: the system's preferences live longer than any window
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(following));
    }

    ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// Turns light into dark and back; from then on the system is not followed.
    void toggle() {
        settings.lookProperty().set(theme.get() == Theme.DARK ? Settings.Look.LIGHT : Settings.Look.DARK);
    }

    private Theme current() {
        return switch (settings.lookProperty().get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }
}
