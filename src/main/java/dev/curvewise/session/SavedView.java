package dev.curvewise.session;

import dev.curvewise.plot.Look;

/// How a page was left.
///
/// @param page    the page
/// @param example the examples that were chosen on it, by their label; an empty text means those it begins with
/// @param look    how its chart was drawn
public record SavedView(Place page, String example, Look look) {

    /// A page as it begins.
    public static SavedView plain(Place page) {
        return new SavedView(page, "", Look.PLAIN);
    }

    /// Whether the page is as it begins, so that there is nothing to keep.
    public boolean isPlain() {
        return equals(plain(page));
    }
}
