package dev.curvewise.ui.run;

import dev.curvewise.session.Overview;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/// A line of the overview.
sealed interface OverviewRow {

    /// The title of a group.
    ///
    /// @param name   the group's name
    /// @param count  how many columns it has
    /// @param alarms how many of them stand out
    /// @param folded whether they are left out
    record Heading(String name, int count, long alarms, boolean folded) implements OverviewRow {}

    /// Columns side by side.
    ///
    /// @param slots the columns; what a slot holds changes while a file grows
    /// @param width of each, in pixels
    record Tiles(List<ObjectProperty<Overview.Item>> slots, double width) implements OverviewRow {}
}
