package dev.curvewise.ui.app;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window. Single letters wait until no text field wants them.
final class Keys {

    private final Actions actions;

    Keys(Actions actions) {
        this.actions = actions;
    }

    void listen(Scene scene) {
        accelerator(scene, KeyCode.O, actions::chooseRuns, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.O, actions::chooseFolder, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        accelerator(scene, KeyCode.S, actions::saveSession, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.D, actions::toggleTheme, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.K, actions::focusSearch, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.F, actions::findInPage, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.Z, actions::undo, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.Y, actions::redo, KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.Z, actions::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            accelerator(scene, plus, () -> actions.zoom(1), KeyCombination.SHORTCUT_DOWN);
        }
        accelerator(scene, KeyCode.MINUS, () -> actions.zoom(-1), KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.SUBTRACT, () -> actions.zoom(-1), KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.DIGIT0, () -> actions.zoom(0), KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.NUMPAD0, () -> actions.zoom(0), KeyCombination.SHORTCUT_DOWN);
        accelerator(scene, KeyCode.LEFT, actions::back, KeyCombination.ALT_DOWN);
        accelerator(scene, KeyCode.RIGHT, actions::forward, KeyCombination.ALT_DOWN);
        accelerator(scene, KeyCode.HOME, actions::home, KeyCombination.ALT_DOWN);
        accelerator(scene, KeyCode.F8, actions::toggleSidebar);
        accelerator(scene, KeyCode.F9, actions::toggleRunPanel);
        accelerator(scene, KeyCode.F11, actions::toggleFullScreen);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private static void accelerator(Scene scene, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), action);
    }

    private void typed(KeyEvent event) {
        if (event.isConsumed() || event.isShortcutDown() || writes(event)) {
            return;
        }
        switch (event.getCharacter()) {
            case "/", "s", "S" -> actions.focusSearch();
            case "?" -> actions.showKeys();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || writes(event)) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> actions.step(-1);
            case RIGHT -> actions.step(1);
            case ESCAPE -> actions.back();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean writes(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
