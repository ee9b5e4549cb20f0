package dev.curvewise.ui.text;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a page, while something on it has the focus.
final class PageKeys {

    private final MarkdownView page;
    private final Selection selection;
    private final PageMenu menu;

    PageKeys(MarkdownView page, Selection selection, PageMenu menu) {
        this.page = page;
        this.selection = selection;
        this.menu = menu;
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean done = event.isShortcutDown() ? withShortcut(event.getCode()) : alone(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyCode code) {
        switch (code) {
            case C, INSERT -> menu.copy();
            case A -> selection.selectAll();
            case F -> page.openFind();
            case PLUS, EQUALS, ADD -> page.zoomIn();
            case MINUS, SUBTRACT -> page.zoomOut();
            case DIGIT0, NUMPAD0 -> page.zoomReset();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alone(KeyCode code) {
        switch (code) {
            case F3 -> page.openFind();
            case ESCAPE -> {
                if (selection.isEmpty()) {
                    return page.closeFind();
                }
                selection.clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
