package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.session.Place;
import dev.curvewise.session.Standing;
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
    /// @param hint  more about it, or an empty string
    /// @param found what a search found it by, or null where all pages are listed
    /// @param inRun how its columns in the open runs stand, or null where they have none
    record Link(
            Place place,
            String title,
            String hint,
            CardSearch.@Nullable Hit found,
            @Nullable Standing inRun) implements Row {}
}
