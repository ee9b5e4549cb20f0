package dev.curvewise.ui.card;

import dev.curvewise.detect.Severity;
import dev.curvewise.session.Place;
import org.jspecify.annotations.Nullable;

/// A line of the list that leads to the pages.
sealed interface Row {

    /// The title of a group.
    ///
    /// @param title the group's name
    record Heading(String title) implements Row {}

    /// A line that leads somewhere.
    ///
    /// @param place where it leads
    /// @param title what it says
    /// @param hint  what a search found it by, or an empty string
    /// @param inRun whether an open run has a column for it
    /// @param worst the worst alert of that column, or null
    record Link(
            Place place,
            String title,
            String hint,
            boolean inRun,
            @Nullable Severity worst) implements Row {}
}
