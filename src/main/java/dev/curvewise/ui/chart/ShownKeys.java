package dev.curvewise.ui.chart;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys that a menu shows beside an item and does not listen to: the chart does, while it has the focus.
/// Real ones would be the whole window's.
final class ShownKeys extends KeyCombination {

    private final String text;

    ShownKeys(String text) {
        this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public String getName() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShownKeys keys && keys.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
