package dev.curvewise.ui.app;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.tidy.RestartRule;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.run.RunCommands;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Does what the reader wants of the open runs.
final class RunDesk implements RunCommands {

    private final Session session;
    private final Rereading rereading;
    private final RunOpener opener;
    private final Map<String, String> rules;
    private final Following following;
    private Runnable marksChanged = () -> {};

    /// @param rules the rules the reader chose for files whose steps fall back, by file
    RunDesk(Session session, Rereading rereading, RunOpener opener, Map<String, String> rules) {
        this.opener = opener;
        this.rules = rules;
        this.session = session;
        this.rereading = rereading;
        following = new Following(session, rereading, rules);
        session.runs().addListener((javafx.collections.ListChangeListener<OpenRun>) change -> {
            while (change.next()) {
                change.getRemoved().stream()
                        .filter(gone -> session.run(gone.number()).isEmpty())
                        .forEach(following::end);
            }
        });
    }

    /// What to do when a run's marks have to be drawn anew.
    void setOnMarksChanged(Runnable action) {
        marksChanged = action;
    }

    @Override
    public void map(String column, String cardId) {
        session.byHand().put(column, cardId);
        rereading.all();
        if (!cardId.isEmpty() && session.trail().current().equals(new Place.Column(column))) {
            session.trail().go(new Place.Card(cardId));
        }
    }

    @Override
    public void forget(String column) {
        session.byHand().remove(column);
        rereading.all();
    }

    @Override
    public void rename(OpenRun run, String name) {
        rereading.run(run, (now, progress) -> now.named(name), () -> {});
    }

    @Override
    public void stepBy(OpenRun run, @Nullable String column) {
        rereading.run(run, (now, progress) -> now.steppedBy(column), () -> {});
    }

    @Override
    public void follow(OpenRun run, boolean followed) {
        if (followed) {
            try {
                following.begin(run);
            } catch (UncheckedIOException e) {
                session.report(List.of(Problem.error(
                        run.run().source(),
                        "The file can not be followed: " + e.getMessage(),
                        "Open it again to see what was added")));
            }
        } else {
            following.end(run);
        }
        marksChanged.run();
    }

    @Override
    public Optional<Tidied> tidied(OpenRun run) {
        return opener.tidied(run);
    }

    @Override
    public void choose(OpenRun run, RestartRule rule) {
        Path file = Path.of(run.run().source());
        rules.put(file.toAbsolutePath().toString(), rule.name());
        session.runs().stream()
                .filter(open -> open.run().source().equals(run.run().source()))
                .toList()
                .forEach(session::close);
        opener.open(file, opened -> {});
    }

    @Override
    public boolean isFollowed(OpenRun run) {
        return following.isFollowed(run);
    }
}
