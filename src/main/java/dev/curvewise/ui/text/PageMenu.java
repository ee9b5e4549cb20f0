package dev.curvewise.ui.text;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/// The menu of a page, and its way to the clipboard.
final class PageMenu {

    private final MarkdownView page;
    private final Selection selection;
    private final ContextMenu menu = new ContextMenu();

    PageMenu(MarkdownView page, Selection selection) {
        this.page = page;
        this.selection = selection;
        page.setOnContextMenuRequested(this::open);
    }

    void copy() {
        selection.copy().ifPresent(PageMenu::put);
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void open(ContextMenuEvent event) {
        menu.hide();
        menu.getItems().clear();
        linkAt(event).ifPresent(link -> {
            item("Copy link address", "", () -> put(link.hint()));
            separator();
        });
        item("Copy", "Shortcut+C", this::copy).setDisable(selection.isEmpty());
        item("Copy as Markdown", "", () -> selection.markdown().ifPresent(PageMenu::put))
                .setDisable(selection.isEmpty());
        item("Select all", "Shortcut+A", selection::selectAll);
        separator();
        item("Find in page", "Shortcut+F", page::openFind);
        if (page.hasQuestions()) {
            separator();
            item("Open all answers", "", () -> page.openAnswers(true));
            item("Close all answers", "", () -> page.openAnswers(false));
        }
        separator();
        item("Larger text", "Shortcut+Plus", page::zoomIn);
        item("Smaller text", "Shortcut+Minus", page::zoomOut);
        item("Normal size", "Shortcut+0", page::zoomReset);
        menu.show(page, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static Optional<LinkTarget.ToWeb> linkAt(ContextMenuEvent event) {
        return event.getTarget() instanceof Node node && node.getUserData() instanceof LinkTarget.ToWeb web
                ? Optional.of(web)
                : Optional.empty();
    }

    private MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
        return item;
    }

    private void separator() {
        menu.getItems().add(new SeparatorMenuItem());
    }
}
