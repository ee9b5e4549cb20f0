package dev.curvewise.ui.app;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.tidy.TidyRule;
import dev.curvewise.run.tidy.TidyRules;
import dev.curvewise.session.ClosedRun;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.RunOpener.Wish;
import dev.curvewise.ui.run.ColumnCommands;
import dev.curvewise.ui.run.RunCommands;
import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.task.Tasks;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// Does what the reader wants of the open runs, and knows how to take it back.
final class RunDesk implements RunCommands {

    private final Session session;
    private final Rereading rereading;
    private final Retidying retidying;
    private final RunOpener opener;
    private final FileRules rules;
    private final ColumnDesk columns;
    private final Following following;
    private Runnable marksChanged = () -> {};
    private Consumer<String> closed = what -> {};

    /// @param remembered the ways the reader chose for odd files, by file
    static RunDesk of(Session session, Tasks tasks, Map<String, String> remembered) {
        FileRules rules = new FileRules(remembered);
        Rereading rereading = new Rereading(session, tasks);
        RunOpener opener = new RunOpener(session, tasks, rereading, rules);
        Retidying retidying = new Retidying(session, tasks, rereading, opener::nextNumber);
        return new RunDesk(session, rereading, retidying, opener, rules);
    }

    private RunDesk(Session session, Rereading rereading, Retidying retidying, RunOpener opener, FileRules rules) {
        this.session = session;
        this.rereading = rereading;
        this.retidying = retidying;
        this.opener = opener;
        this.rules = rules;
        columns = new ColumnDesk(session, rereading);
        following = new Following(session, rereading, retidying);
        session.runs().addListener((ListChangeListener<OpenRun>) change -> following.endClosed());
        opener.setOnOpened(following::expect);
        session.libraryProperty().addListener((o, before, now) -> rereading.all());
    }

    /// What opens runs.
    RunOpener opener() {
        return opener;
    }

    /// What to do when a run's marks have to be drawn anew.
    void setOnMarksChanged(Runnable action) {
        marksChanged = action;
        following.setOnMarksChanged(action);
    }

    /// What to do once the reader closed runs; told which.
    void setOnClosed(Consumer<String> action) {
        closed = action;
    }

    /// What to do once a followed file was written anew or is gone; told so in a sentence.
    void setOnTold(Consumer<String> action) {
        following.setOnTold(action);
    }

    /// What to do once other runs have begun in a folder or database that is followed; told so in a sentence, and how
    /// to
    /// open them.
    void setOnBegun(BiConsumer<String, Runnable> action) {
        following.setOnBegun((path, runs) -> action.accept(begun(path, runs), () -> {
            Set<String> which = runs.stream().map(Run::which).collect(Collectors.toSet());
            opener.open(
                    Wish.again(path, origin -> which.contains(origin.source().which()), Origin::made, outcome -> {}));
        }));
    }

    private static String begun(Path path, List<Run> runs) {
        String where = Names.inOneLine(Objects.toString(path.getFileName(), path.toString()));
        return runs.size() == 1
                ? "A new run has begun in " + where + "."
                : runs.size() + " new runs have begun in " + where + ".";
    }

    @Override
    public ColumnCommands columns() {
        return columns;
    }

    @Override
    public void rename(OpenRun run, String name) {
        String before = run.run().name();
        session.undo().now("rename " + before, () -> session.rename(run, name), () -> session.rename(run, before));
    }

    @Override
    public void recolour(OpenRun run, int colour) {
        int before = run.colour();
        session.undo()
                .now(
                        "recolour " + run.run().name(),
                        () -> session.recolour(run, colour),
                        () -> session.recolour(run, before));
    }

    @Override
    public void show(OpenRun run, boolean shown) {
        session.undo()
                .now(
                        (shown ? "show " : "hide ") + run.run().name(),
                        () -> session.show(run, shown),
                        () -> session.show(run, !shown));
    }

    @Override
    public void move(OpenRun run, int to) {
        int from = session.runs().indexOf(run);
        if (from >= 0 && from != to && to >= 0 && to < session.runs().size()) {
            session.undo().now("move " + run.run().name(), () -> session.move(run, to), () -> session.move(run, from));
        }
    }

    @Override
    public void compareWith(@Nullable OpenRun run) {
        OpenRun before = session.baseline().orElse(null);
        String what =
                run == null ? "compare with none" : "compare with " + run.run().name();
        session.undo().now(what, () -> session.setBaseline(run), () -> session.setBaseline(before));
    }

    @Override
    public void close(List<OpenRun> runs) {
        List<OpenRun> closing = List.copyOf(runs);
        if (closing.isEmpty()) {
            return;
        }
        List<Path> files = closing.stream()
                .map(run -> Path.of(run.run().source()))
                .distinct()
                .toList();
        Set<Origin.Key> keys = closing.stream()
                .flatMap(run -> Optional.ofNullable(run.origin()).stream())
                .map(Origin::key)
                .collect(Collectors.toSet());
        SoftReference<List<ClosedRun>> held = new SoftReference<>(closeNow(closing));
        String which = closing.size() == 1 ? closing.getFirst().run().name() : closing.size() + " runs";
        session.undo()
                .did(
                        "close " + which,
                        () -> {
                            List<ClosedRun> before = held.get();
                            if (before == null) {
                                // memory was short: the files are read again
                                files.forEach(file -> opener.open(Wish.again(
                                        file, origin -> keys.contains(origin.key()), Origin::made, outcome -> {})));
                            } else {
                                before.reversed().forEach(session::reopen);
                            }
                        },
                        () -> closeNow(closing));
        closed.accept(which);
    }

    private List<ClosedRun> closeNow(List<OpenRun> runs) {
        return runs.stream().flatMap(run -> session.close(run).stream()).toList();
    }

    @Override
    public void stepBy(OpenRun run, @Nullable String column) {
        String before = run.run().stepColumn();
        session.undo()
                .now(
                        "x axis of " + run.run().name(),
                        () -> rereading.run(run, now -> now.steppedBy(column), () -> {}),
                        () -> rereading.run(run, now -> now.steppedBy(before), () -> {}));
    }

    @Override
    public void treat(OpenRun run, TidyRule rule) {
        Origin origin = run.origin();
        if (origin != null) {
            treat(run, origin.file().rules(), origin.file().rules().with(rule));
        }
    }

    @Override
    public void treatAsItComes(OpenRun run, TidyRule rule) {
        Origin origin = run.origin();
        if (origin != null) {
            treat(run, origin.file().rules(), origin.file().rules().without(rule));
        }
    }

    private void treat(OpenRun run, TidyRules before, TidyRules after) {
        String source = run.run().source();
        session.undo()
                .now(
                        "treat " + run.run().name() + " otherwise",
                        () -> treat(source, after),
                        () -> treat(source, before));
    }

    /// The ways the reader chose for a file.
    TidyRules rulesOf(String source) {
        return rules.of(source);
    }

    /// Treats a file that is opened from now on as is wished.
    void remember(String source, TidyRules chosen) {
        rules.remember(source, chosen);
    }

    private void treat(String source, TidyRules chosen) {
        rules.remember(source, chosen);
        retidying.run(source, before -> before.with(chosen));
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
    public boolean isFollowed(OpenRun run) {
        return following.isFollowed(run);
    }

    @Override
    public void pause(OpenRun run, boolean held) {
        following.pause(run, held);
        marksChanged.run();
    }

    @Override
    public boolean isPaused(OpenRun run) {
        return following.isPaused(run);
    }

    @Override
    public boolean isGone(OpenRun run) {
        return following.isGone(run);
    }

    @Override
    public Optional<Job> loading(OpenRun run) {
        return opener.loading(run);
    }
}
