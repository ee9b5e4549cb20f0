package dev.curvewise.ui.text;

/// A range of the characters of one text.
///
/// @param from index of the first character
/// @param to   index behind the last one
record Span(int from, int to) {

    boolean isEmpty() {
        return to <= from;
    }
}
