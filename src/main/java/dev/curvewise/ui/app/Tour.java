package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Start;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Goes through the pages of the window by itself, with the sample run and without anybody's settings, and closes the
/// window. What is loaded meanwhile is what a start of the program needs: the build of the application image keeps it,
/// so that the packaged program need not load it again.
final class Tour {

    /// The system property that asks for it.
    static final String WISH = "curvewise.tour";

    private static final Duration STEP = Duration.millis(800);

    /// So long the sample run is waited for at most.
    private static final Duration PATIENCE = Duration.seconds(48);

    private final Deque<Place> ahead =
            new ArrayDeque<>(List.of(new Place.Overview(), new Place.Home(), new Place.Card("entropy")));
    private final Stage stage = new Stage();
    private final MainWindow window;
    private final Timeline steps;
    private Duration waited = Duration.ZERO;

    private Tour(Duration step, Runnable closed) {
        stage.setOnHidden(event -> closed.run());
        window = new MainWindow(stage, new Settings(), Tasks.inBackground());
        steps = new Timeline(new KeyFrame(step, event -> step()));
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins.
    ///
    /// @param closed told at the end
    static void begin(Runnable closed) {
        begin(STEP, closed);
    }

    /// Begins.
    ///
    /// @param step how long each page stays at least
    /// @return the window that is gone through
    static MainWindow begin(Duration step, Runnable closed) {
        Tour tour = new Tour(step, closed);
        tour.window.show();
        tour.window.begin(new Start(List.of(), List.of(), true));
        tour.steps.play();
        return tour.window;
    }

    private void step() {
        boolean opened = window.isCalm() && window.session().runs().stream().anyMatch(run -> run.origin() != null);
        if (!opened && waited.lessThan(PATIENCE)) {
            waited = waited.add(steps.getCycleDuration());
            return;
        }
        Place next = ahead.poll();
        if (next == null) {
            steps.stop();
            stage.hide();
        } else {
            window.session().trail().go(next);
        }
    }
}
