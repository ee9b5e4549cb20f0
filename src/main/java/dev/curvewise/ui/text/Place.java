package dev.curvewise.ui.text;

import java.util.Comparator;

/// A place between two characters of a page.
///
/// @param prose which flow of text, in reading order
/// @param index before which of its characters
record Place(int prose, int index) implements Comparable<Place> {

    private static final Comparator<Place> READING_ORDER =
            Comparator.comparingInt(Place::prose).thenComparingInt(Place::index);

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
