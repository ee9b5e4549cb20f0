package dev.curvewise.ui.app;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.ui.run.ColumnCommands;
import dev.curvewise.ui.run.OverviewPage;
import dev.curvewise.ui.run.OverviewState;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Makes an overview that nobody sees, a little of it in each frame, so that the first one a reader opens is not the
/// first one of the program: what is done for the first time takes ten times as long.
final class Rehearsal {

    /// So many columns that what is done with each is no longer done for the first time.
    private static final int COLUMNS = 400;

    private static final int ROWS = 60;

    /// Enough for a few tiles.
    private static final int FRAMES = 40;

    private static final double WIDTH = 820;
    private static final double HEIGHT = 700;

    private final Session session = new Session();
    private final OverviewPage page;
    private final AnimationTimer frames = new AnimationTimer() {
        private int passed;

        @Override
        public void handle(long now) {
            page.applyCss();
            page.layout();
            if (++passed == FRAMES) {
                end();
            }
        }
    };

    private Rehearsal(Theme theme, Tasks tasks, ColumnCommands commands) {
        page = new OverviewPage(session, new OverviewState(), tasks, commands);
        theme.applyTo(new Scene(page, WIDTH, HEIGHT));
    }

    /// Begins. Only on the window's thread.
    static Rehearsal begin(Theme theme, Tasks tasks, ColumnCommands commands) {
        Rehearsal rehearsal = new Rehearsal(theme, tasks, commands);
        rehearsal.session.open(OpenRun.of(0, run(), List.of()), Map.of(), List.of());
        rehearsal.frames.start();
        return rehearsal;
    }

    /// Ends, as once a file is opened.
    void end() {
        frames.stop();
        page.close();
    }

    private static Run run() {
        double[] values = IntStream.range(0, ROWS).mapToDouble(Math::sqrt).toArray();
        List<Column> columns = IntStream.range(0, COLUMNS)
                .mapToObj(column -> new Column("column " + column, values.clone()))
                .toList();
        return new Run("rehearsal", "rehearsal", "CSV", ROWS, columns, null);
    }
}
