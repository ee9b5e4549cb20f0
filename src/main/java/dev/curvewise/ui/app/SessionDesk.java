package dev.curvewise.ui.app;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.TidyRules;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.SavedRun;
import dev.curvewise.session.SavedSession;
import dev.curvewise.session.SavedView;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.RunOpener.Outcome;
import dev.curvewise.ui.app.RunOpener.Wish;
import dev.curvewise.ui.task.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Puts what is open into words that can be saved, and opens it again from them.
final class SessionDesk {

    /// What was read of a session file, and which of its run files are there.
    private record Read(Loaded<SavedSession> session, List<String> gone) {}

    private final Session session;
    private final Tasks tasks;
    private final RunDesk desk;
    private final Views views;
    /// How the pages were left in the session that was opened.
    private List<SavedView> opened = List.of();

    /// @param views how the pages are left
    SessionDesk(Session session, Tasks tasks, RunDesk desk, Views views) {
        this.session = session;
        this.tasks = tasks;
        this.desk = desk;
        this.views = views;
    }

    /// What is open now, the files named in full.
    SavedSession now() {
        List<SavedRun> runs =
                new ArrayList<>(session.runs().stream().map(this::saved).toList());
        runs.addAll(session.missing());
        Map<String, String> ways = new LinkedHashMap<>();
        runs.stream().map(SavedRun::file).distinct().forEach(file -> {
            TidyRules chosen = desk.rulesOf(file);
            if (!chosen.equals(TidyRules.NONE)) {
                ways.put(file, chosen.text());
            }
        });
        return new SavedSession(
                runs,
                ways,
                session.byHand(),
                session.columnNames(),
                session.trail().current(),
                views.views());
    }

    private SavedRun saved(OpenRun open) {
        Origin origin = open.origin();
        Run run = open.run();
        boolean asItComes = origin == null || Objects.equals(origin.made().stepColumn(), run.stepColumn());
        return new SavedRun(
                Path.of(run.source()).toAbsolutePath().normalize().toString(),
                run.which(),
                origin == null ? 0 : origin.part(),
                run.name(),
                asItComes ? null : Objects.requireNonNullElse(run.stepColumn(), ""),
                open.colour(),
                session.isShown(open),
                session.baseline().filter(open::is).isPresent(),
                desk.isFollowed(open));
    }

    /// Opens a session instead of what is open; closing that can be taken back.
    ///
    /// @param done told what could be read and what was wrong with it, once everything of it is open
    void open(SessionFile file, Consumer<Loaded<SavedSession>> done) {
        tasks.start("Opening " + file.name(), job -> read(file), read -> {
            session.report(read.session().problems());
            Optional<SavedSession> found = read.session().found();
            found.ifPresent(saved -> take(file, saved, read.gone(), () -> done.accept(read.session())));
            if (found.isEmpty()) {
                done.accept(read.session());
            }
        });
    }

    private static Read read(SessionFile file) {
        Loaded<SavedSession> session = file.read();
        List<String> gone = session.found().orElse(SavedSession.EMPTY).runs().stream()
                .map(SavedRun::file)
                .distinct()
                .filter(run -> !Files.exists(Path.of(run)))
                .toList();
        return new Read(session, gone);
    }

    private void take(SessionFile file, SavedSession saved, List<String> gone, Runnable done) {
        desk.close(session.runs());
        session.missing().clear();
        session.byHand().putAll(saved.cards());
        session.columnNames().putAll(saved.names());
        saved.ways().forEach((run, way) -> desk.remember(run, TidyRules.parse(way)));
        gone.forEach(run -> session.report(List.of(Problem.warning(
                file.path().toString(),
                0,
                0,
                run + " is not there any more",
                "Say where it is at the side of the runs"))));
        session.trail().go(saved.page());
        opened = saved.views();
        views.take(opened);
        open(saved.runs(), gone, () -> {
            showAgain();
            done.run();
        });
    }

    /// What a chart is laid over, and the part of it that is seen, are there with its runs. Whoever has changed
    /// something else meanwhile keeps that.
    private void showAgain() {
        if (apart(views.views()).equals(apart(opened))) {
            views.take(opened);
        }
    }

    /// Views without what a chart can not show before its runs are there.
    private static Set<SavedView> apart(List<SavedView> all) {
        return all.stream()
                .map(view ->
                        new SavedView(view.page(), view.example(), view.look().withoutRuns()))
                .filter(view -> !view.isPlain())
                .collect(Collectors.toSet());
    }

    /// Opens runs as they were saved, in their order among each other.
    ///
    /// @param gone the files that are not there
    private void open(List<SavedRun> runs, List<String> gone, Runnable done) {
        Map<String, List<SavedRun>> files =
                runs.stream().collect(Collectors.groupingBy(SavedRun::file, LinkedHashMap::new, Collectors.toList()));
        gone.forEach(file -> Optional.ofNullable(files.remove(file)).ifPresent(session.missing()::addAll));
        Map<Integer, Integer> places = new HashMap<>();
        int[] left = {files.size()};
        if (files.isEmpty()) {
            done.run();
        }
        files.forEach((file, parts) -> desk.opener()
                .open(Wish.again(
                        Path.of(file),
                        origin -> find(parts, origin).isPresent(),
                        origin -> find(parts, origin)
                                .map(saved -> dress(saved, origin.made()))
                                .orElseGet(origin::made),
                        outcome -> {
                            arrived(outcome, parts, runs::indexOf, places);
                            if (--left[0] == 0) {
                                done.run();
                            }
                        })));
    }

    private static Optional<SavedRun> find(List<SavedRun> parts, Origin origin) {
        return parts.stream()
                .filter(run -> run.part() == origin.part()
                        && run.which().equals(origin.source().which()))
                .findFirst();
    }

    private static Run dress(SavedRun saved, Run run) {
        Run named = saved.name().isBlank() ? run : run.named(saved.name());
        String step = saved.step();
        if (step == null) {
            return named;
        }
        return step.isEmpty() ? named.steppedBy(null) : run.column(step).isPresent() ? named.steppedBy(step) : named;
    }

    private void arrived(
            Outcome outcome, List<SavedRun> parts, ToIntFunction<SavedRun> place, Map<Integer, Integer> places) {
        List<SavedRun> lost = new ArrayList<>(parts);
        session.undo().quietly(() -> {
            for (OpenRun open : outcome.runs()) {
                find(parts, Objects.requireNonNull(open.origin())).ifPresent(saved -> {
                    lost.remove(saved);
                    places.put(open.number(), place.applyAsInt(saved));
                    show(open, saved, places);
                });
            }
        });
        // what could not be read stays in the session, so that saving it loses nothing
        session.missing().addAll(lost);
    }

    private void show(OpenRun open, SavedRun saved, Map<Integer, Integer> places) {
        session.recolour(open, saved.colour());
        session.show(open, saved.shown());
        if (saved.baseline()) {
            session.setBaseline(open);
        }
        if (saved.followed()) {
            desk.follow(open, true);
        }
        int own = places.getOrDefault(open.number(), 0);
        long before = session.runs().stream()
                .filter(other -> places.getOrDefault(other.number(), Integer.MAX_VALUE) < own)
                .count();
        long others = session.runs().stream()
                .filter(other -> !places.containsKey(other.number()))
                .count();
        session.move(open, (int) (others + before));
    }

    /// Opens the runs of a file that was not found from where it is now, and with it what is found beside it.
    ///
    /// @param file  where it was
    /// @param found where it is
    void locate(String file, Path found) {
        Map<String, String> where = new LinkedHashMap<>();
        where.put(file, found.toString());
        Path folder = found.toAbsolutePath().getParent();
        session.missing().stream().map(SavedRun::file).distinct().forEach(other -> {
            Path name = Path.of(other).getFileName();
            if (folder != null && name != null && Files.exists(folder.resolve(name))) {
                where.putIfAbsent(other, folder.resolve(name).toString());
            }
        });
        List<SavedRun> there = session.missing().stream()
                .filter(run -> where.containsKey(run.file()))
                .toList();
        session.missing().removeAll(there);
        where.forEach((before, now) -> desk.remember(now, desk.rulesOf(before)));
        open(
                there.stream()
                        .map(run -> run.in(where.getOrDefault(run.file(), run.file())))
                        .toList(),
                List.of(),
                this::showAgain);
    }

    /// Gives up the runs of a file that was not found.
    void giveUp(String file) {
        List<SavedRun> before = List.copyOf(session.missing());
        session.undo()
                .now(
                        "give up " + file,
                        () -> session.missing().removeIf(run -> run.file().equals(file)),
                        () -> session.missing().setAll(before));
    }
}
