package dev.curvewise.ui.run;

import dev.curvewise.run.tidy.TidyRule;
import dev.curvewise.session.OpenRun;
import dev.curvewise.ui.task.Job;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the reader can do with open runs. All of it but following can be taken back.
public interface RunCommands {

    /// What can be said of columns.
    ColumnCommands columns();

    /// Gives a run another name.
    void rename(OpenRun run, String name);

    /// Draws a run in another colour.
    ///
    /// @param colour of the colours and dashes of runs the n-th, counted from 0
    void recolour(OpenRun run, int colour);

    /// Draws a run, or leaves it out while it stays open.
    void show(OpenRun run, boolean shown);

    /// Moves a run to another place among the runs, counted from 0.
    void move(OpenRun run, int to);

    /// Marks the run that the others are compared with; null for none.
    void compareWith(@Nullable OpenRun run);

    /// Lets go of runs.
    void close(List<OpenRun> runs);

    /// Lays a run over another column.
    ///
    /// @param column one of its columns, or null to count rows
    void stepBy(OpenRun run, @Nullable String column);

    /// Treats something odd in a run's file in another way, and remembers it for the file.
    void treat(OpenRun run, TidyRule rule);

    /// Lets the program choose again how something odd in a run's file is treated.
    void treatAsItComes(OpenRun run, TidyRule rule);

    /// Reads a run again whenever its file grows, or stops doing so.
    void follow(OpenRun run, boolean followed);

    /// Whether a run is read again whenever its file grows.
    boolean isFollowed(OpenRun run);

    /// Holds still a run that is followed, or lets it go on.
    void pause(OpenRun run, boolean held);

    /// Whether a run that is followed is held still.
    boolean isPaused(OpenRun run);

    /// Whether the file of a run that is followed is not there.
    boolean isGone(OpenRun run);

    /// The work that still reads a run, where it is not there in full.
    Optional<Job> loading(OpenRun run);
}
