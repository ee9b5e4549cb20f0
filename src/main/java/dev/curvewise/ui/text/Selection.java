package dev.curvewise.ui.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What is selected on a page: everything between where it was begun and where it was drawn to.
final class Selection {

    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private PageText text;
    private Place anchor;
    private Place caret;

    Selection(PageText text) {
        this.text = text;
        anchor = text.start();
        caret = anchor;
    }

    /// Begins anew on another text.
    void of(PageText newText) {
        clear();
        text = newText;
        anchor = text.start();
        caret = anchor;
    }

    PageText text() {
        return text;
    }

    Place caret() {
        return caret;
    }

    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return empty.get();
    }

    void select(Place newAnchor, Place newCaret) {
        Place before = from();
        Place beforeEnd = to();
        anchor = newAnchor;
        caret = newCaret;
        empty.set(anchor.equals(caret));
        int first = Math.min(before.prose(), from().prose());
        int last = Math.min(Math.max(beforeEnd.prose(), to().prose()), text.size() - 1);
        for (int i = first; i <= last; i++) {
            boolean inside = i >= from().prose() && i <= to().prose();
            Span part = inside ? text.part(i, from(), to()) : new Span(0, 0);
            text.prose(i).shade(Shade.Kind.SELECTION, part.isEmpty() ? List.of() : List.of(part));
        }
    }

    void extendTo(Place newCaret) {
        select(anchor, newCaret);
    }

    void selectAll() {
        select(text.start(), text.end());
    }

    void clear() {
        select(caret, caret);
    }

    /// The selected text as it is copied, or nothing.
    Optional<String> copy() {
        return isEmpty() ? Optional.empty() : Optional.of(text.copy(from(), to()));
    }

    /// The lines of source that the selection touches, or nothing.
    Optional<String> markdown() {
        return isEmpty() ? Optional.empty() : Optional.of(text.markdown(from(), to()));
    }

    private Place from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    private Place to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }
}
