package dev.curvewise.ui.app;

import dev.curvewise.card.Page;
import dev.curvewise.ui.text.MarkdownView;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What stands in the middle of the window at one place.
///
/// @param node  what is seen
/// @param whole whether it takes the whole middle and scrolls by itself; else it stands on the reader's scroll pane
/// @param page  the card or method it shows, if any
/// @param text  its text, which can be searched and set larger
/// @param close lets go of what it listens to; it is not shown again
record Sheet(
        Node node,
        boolean whole,
        @Nullable Page page,
        @Nullable MarkdownView text,
        Runnable close) {

    static Sheet onScroll(Node node) {
        return onScroll(node, () -> {});
    }

    static Sheet onScroll(Node node, Runnable close) {
        return new Sheet(node, false, null, null, close);
    }

    static Sheet of(Page page, Node node, MarkdownView text, Runnable close) {
        return new Sheet(node, false, page, text, close);
    }

    static Sheet whole(Node node, Runnable close) {
        return new Sheet(node, true, null, null, close);
    }
}
