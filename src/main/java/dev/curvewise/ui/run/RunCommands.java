package dev.curvewise.ui.run;

import dev.curvewise.run.tidy.RestartRule;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.session.OpenRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the reader can do with open runs beyond showing, moving and closing them: all of it reads their columns anew.
public interface RunCommands {

    /// Says which card a column belongs to. It is remembered by the column's name, for every run.
    ///
    /// @param cardId the id of the card, or an empty text where the column has no card
    void map(String column, String cardId);

    /// Forgets what the reader said of a column; it is matched by its name again.
    void forget(String column);

    /// Gives a run another name.
    void rename(OpenRun run, String name);

    /// Lays a run over another column.
    ///
    /// @param column one of its columns, or null to count rows
    void stepBy(OpenRun run, @Nullable String column);

    /// Reads a run again whenever its file grows, or stops doing so.
    void follow(OpenRun run, boolean followed);

    /// How the curves of a run were made of its file; nothing where that is not known.
    Optional<Tidied> tidied(OpenRun run);

    /// Treats the places where the steps of a run's file fall back by another rule, and remembers it for the file.
    void choose(OpenRun run, RestartRule rule);

    /// Whether a run is read again whenever its file grows.
    boolean isFollowed(OpenRun run);
}
