package dev.curvewise.ui.run;

import dev.curvewise.session.Overview;
import java.util.List;

/// A line of the overview.
sealed interface OverviewRow {

    /// The title of a group.
    ///
    /// @param name  the group's name
    /// @param count how many columns it has
    record Heading(String name, int count) implements OverviewRow {}

    /// Columns side by side.
    ///
    /// @param items the columns
    /// @param width of each, in pixels
    record Tiles(List<Overview.Item> items, double width) implements OverviewRow {}
}
