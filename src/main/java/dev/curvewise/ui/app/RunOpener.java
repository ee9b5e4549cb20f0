package dev.curvewise.ui.app;

import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.run.tidy.RestartRule;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.Tidy;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Opens runs: reads them in the background, matches their columns, lets the detectors watch, hands all to the session.
final class RunOpener {

    private static final String SAMPLE = "/dev/curvewise/samples/kl-explosion.csv";

    /// A run with its columns read as metrics.
    private record Opened(OpenRun run, Map<String, List<Reading>> readings) {}

    /// All that comes out of the background.
    private record Result(List<Opened> runs, @Nullable Tidied tidied, List<Problem> problems) {}

    private final Session session;
    private final Tasks tasks;
    private final Map<String, String> rules;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Tidied> tidied = new HashMap<>();

    /// @param rules the rules the reader chose for files whose steps fall back, by file
    RunOpener(Session session, Tasks tasks, Map<String, String> rules) {
        this.session = session;
        this.tasks = tasks;
        this.rules = rules;
    }

    /// How the curves of a run were made of its file.
    Optional<Tidied> tidied(OpenRun run) {
        return Optional.ofNullable(tidied.get(run.number()));
    }

    /// Opens a run file, or every run file of a folder.
    ///
    /// @param done told each run once it is open; not told where it could not be read
    void open(Path file, Consumer<OpenRun> done) {
        if (!Files.isDirectory(file)) {
            open(file, UnaryOperator.identity(), done);
            return;
        }
        tasks.start("Looking through " + file.getFileName(), job -> RunFolder.files(file), files -> {
            if (files.isEmpty()) {
                session.report(List.of(Problem.error(
                        file.toString(),
                        "There is no run file in this folder",
                        "Curvewise looks for CSV, JSON, logs, TensorBoard events and databases")));
            }
            files.forEach(inside -> open(inside, UnaryOperator.identity(), done));
        });
    }

    /// Opens one run of a file: the one of that name, or the first where none is called so.
    void openOnly(Path file, String runName, Consumer<OpenRun> done) {
        open(file, UnaryOperator.identity(), runs -> only(runs, runName), done);
    }

    private static List<Opened> only(List<Opened> runs, String runName) {
        return runs.stream()
                .filter(opened -> opened.run().run().name().equals(runName))
                .findFirst()
                .or(() -> runs.stream().findFirst())
                .stream()
                .toList();
    }

    private void open(Path file, UnaryOperator<Run> rename, Consumer<OpenRun> done) {
        open(file, rename, UnaryOperator.identity(), done);
    }

    private void open(
            Path file, UnaryOperator<Run> rename, UnaryOperator<List<Opened>> wanted, Consumer<OpenRun> done) {
        Library library = session.library();
        Watch watch = session.watch();
        Map<String, String> byHand = Map.copyOf(session.byHand());
        String rule = rules.get(file.toAbsolutePath().toString());
        String name = Objects.toString(file.getFileName(), file.toString());
        tasks.start("Opening " + name, job -> read(file, rename, rule, library, watch, byHand, job), result -> {
            session.report(result.problems());
            for (Opened opened : wanted.apply(result.runs())) {
                if (result.tidied() != null) {
                    tidied.put(opened.run().number(), result.tidied());
                }
                session.open(opened.run(), opened.readings(), List.of());
                done.accept(opened.run());
            }
        });
    }

    private Result read(
            Path file,
            UnaryOperator<Run> rename,
            @Nullable String rule,
            Library library,
            Watch watch,
            Map<String, String> byHand,
            Progress progress) {
        Loaded<Run> loaded = RunReader.read(file, progress);
        Run read = loaded.value();
        if (read == null) {
            return new Result(List.of(), null, loaded.problems());
        }
        Tidied made = tidy(rename.apply(read), rule);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(made.problems());
        List<Opened> runs = new ArrayList<>();
        for (Run run : made.runs()) {
            OpenRun open = OpenRun.of(
                    numbers.getAndIncrement(),
                    run,
                    new ColumnMatcher(library).match(run, byHand).values());
            runs.add(new Opened(open, watch.readAll(open, library)));
        }
        return new Result(runs, made, problems);
    }

    /// By the rule the reader chose for the file, or the sensible one.
    static Tidied tidy(Run run, @Nullable String rule) {
        for (RestartRule known : RestartRule.values()) {
            if (known.name().equals(rule)) {
                return Tidy.of(run, known);
            }
        }
        return Tidy.of(run);
    }

    /// Opens the sample that comes with the program.
    void openSample(Consumer<OpenRun> done) {
        try (InputStream in = Objects.requireNonNull(RunOpener.class.getResourceAsStream(SAMPLE))) {
            Path folder = Files.createTempDirectory("curvewise");
            Path file = folder.resolve("sample-kl-explosion.csv");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            open(file, run -> run.named("Sample run"), done);
        } catch (IOException e) {
            session.report(List.of(Problem.error(
                    "the sample run", "It could not be unpacked: " + e.getMessage(), "Is the disk full?")));
        }
    }
}
