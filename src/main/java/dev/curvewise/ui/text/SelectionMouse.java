package dev.curvewise.ui.text;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects with the mouse: drawing, Shift and click, a word by two clicks, a paragraph by three.
final class SelectionMouse {

    private final Node page;
    private final Selection selection;
    private boolean drawing;

    SelectionMouse(Node page, Selection selection) {
        this.page = page;
        this.selection = selection;
        page.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        page.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        page.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drawing = false);
    }

    private void pressed(MouseEvent event) {
        drawing = event.getButton() == MouseButton.PRIMARY && !onScrollBar(event);
        if (!drawing) {
            return;
        }
        page.requestFocus();
        // a scroll pane around the page would take the focus away again
        event.consume();
        selection.text().nearest(page, point(event)).ifPresent(place -> {
            switch (event.getClickCount()) {
                case 1 -> {
                    if (event.isShiftDown()) {
                        selection.extendTo(place);
                    } else {
                        selection.select(place, place);
                    }
                }
                case 2 -> selectWord(place);
                default ->
                    selection.select(
                            new Place(place.prose(), 0),
                            new Place(
                                    place.prose(),
                                    selection.text().prose(place.prose()).length()));
            }
        });
    }

    private void dragged(MouseEvent event) {
        // a hand that shakes during a click draws nothing
        if (!drawing || event.isStillSincePress()) {
            return;
        }
        selection.text().nearest(page, point(event)).ifPresent(place -> {
            selection.extendTo(place);
            Scrolling.follow(page, point(event));
        });
    }

    private void selectWord(Place place) {
        String content = selection.text().prose(place.prose()).content();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(content);
        int index = Math.min(place.index(), Math.max(0, content.length() - 1));
        int end = words.following(index);
        int start = words.previous();
        if (!content.isEmpty() && end != BreakIterator.DONE && start != BreakIterator.DONE) {
            selection.select(new Place(place.prose(), start), new Place(place.prose(), end));
        }
    }

    private Point2D point(MouseEvent event) {
        return page.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private boolean onScrollBar(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.equals(page)) {
            if (node instanceof ScrollBar) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
