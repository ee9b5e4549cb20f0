package dev.curvewise.ui.app;

import dev.curvewise.session.SavedView;
import java.util.List;

/// How the pages are left.
interface Views {

    /// The pages that are not as they begin.
    List<SavedView> views();

    /// Takes other views instead: of the page that is shown now, and of the others once one goes there.
    void take(List<SavedView> others);
}
