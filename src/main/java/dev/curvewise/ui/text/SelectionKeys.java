package dev.curvewise.ui.text;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// Extends the selection by keys: Shift with the arrows, by words with Ctrl too, to the ends of a line or of the page.
final class SelectionKeys {

    private final Node page;
    private final Selection selection;

    SelectionKeys(Node page, Selection selection) {
        this.page = page;
        this.selection = selection;
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        PageText text = selection.text();
        if (!event.isShiftDown() || text.size() == 0) {
            return;
        }
        boolean far = event.isShortcutDown();
        Place caret = selection.caret();
        Place moved = switch (event.getCode()) {
            case RIGHT -> forward(caret, far);
            case LEFT -> back(caret, far);
            case DOWN -> vertically(caret, 1);
            case UP -> vertically(caret, -1);
            case HOME -> far ? text.start() : lineEnd(caret, true);
            case END -> far ? text.end() : lineEnd(caret, false);
            default -> null;
        };
        if (moved != null) {
            selection.extendTo(moved);
            reveal(moved);
            event.consume();
        }
    }

    private Place forward(Place from, boolean word) {
        String content = content(from);
        if (from.index() >= content.length()) {
            return neighbour(from.prose(), 1, from);
        }
        return new Place(from.prose(), units(content, word).following(from.index()));
    }

    private Place back(Place from, boolean word) {
        if (from.index() == 0) {
            return neighbour(from.prose(), -1, from);
        }
        return new Place(from.prose(), units(content(from), word).preceding(from.index()));
    }

    private static BreakIterator units(String content, boolean word) {
        BreakIterator units =
                word ? BreakIterator.getWordInstance(Locale.ROOT) : BreakIterator.getCharacterInstance(Locale.ROOT);
        units.setText(content);
        return units;
    }

    /// The near end of the next text that is shown, or the place itself where there is none.
    private Place neighbour(int prose, int step, Place otherwise) {
        for (int i = prose + step; i >= 0 && i < selection.text().size(); i += step) {
            if (selection.text().shown(i)) {
                return new Place(i, step > 0 ? 0 : selection.text().prose(i).length());
            }
        }
        return otherwise;
    }

    private Place vertically(Place from, int step) {
        Prose prose = selection.text().prose(from.prose());
        Bounds caret = page.sceneToLocal(prose.localToScene(caretBounds(prose, from.index())));
        double y = step > 0 ? caret.getMaxY() + caret.getHeight() * 0.7 : caret.getMinY() - caret.getHeight() * 0.7;
        Place found =
                selection.text().nearest(page, new Point2D(caret.getMinX(), y)).orElse(from);
        boolean moved = step > 0 ? found.compareTo(from) > 0 : found.compareTo(from) < 0;
        return moved ? found : neighbour(from.prose(), step, from);
    }

    private Place lineEnd(Place from, boolean start) {
        Prose prose = selection.text().prose(from.prose());
        return prose.getLayoutInfo().getTextLines(false).stream()
                .filter(line -> from.index() >= line.start() && from.index() <= line.end())
                .reduce((first, second) -> start ? first : second)
                .map(line -> new Place(from.prose(), Math.min(start ? line.start() : line.end(), prose.length())))
                .orElse(from);
    }

    private static Bounds caretBounds(Prose prose, int index) {
        Rectangle2D area = prose.getLayoutInfo().caretInfoAt(index, true).getSegmentAt(0);
        return new BoundingBox(area.getMinX(), area.getMinY(), 1, area.getHeight());
    }

    private String content(Place place) {
        return selection.text().prose(place.prose()).content();
    }

    private void reveal(Place place) {
        Prose prose = selection.text().prose(place.prose());
        Scrolling.reveal(prose, caretBounds(prose, place.index()));
    }
}
