package dev.curvewise.ui.app;

import dev.curvewise.session.SavedSession;
import java.util.Optional;

/// What the chart of the page shows.
interface Zoom {

    /// The part of the chart that is seen, or nothing where there is no chart or all of it is seen.
    Optional<SavedSession.Zoom> now();

    /// Shows a part of the chart, where there is one.
    void show(SavedSession.Zoom part);
}
