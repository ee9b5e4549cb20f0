package dev.curvewise.ui.text;

/// Which lines of the source a block stands in, so that it can be copied as it was written.
///
/// @param first 0-based first line
/// @param last  0-based last line, inclusive; before `first` where the lines are not known
record Lines(int first, int last) {

    static final Lines NONE = new Lines(0, -1);

    boolean known() {
        return last >= first;
    }

    Lines and(Lines other) {
        if (!known()) {
            return other;
        }
        return other.known() ? new Lines(Math.min(first, other.first), Math.max(last, other.last)) : this;
    }
}
