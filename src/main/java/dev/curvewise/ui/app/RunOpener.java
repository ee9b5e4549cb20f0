package dev.curvewise.ui.app;

import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Opens runs: reads them in the background, matches their columns, lets the detectors watch, hands all to the session.
final class RunOpener {

    private static final String SAMPLE = "/dev/curvewise/samples/kl-explosion.csv";

    /// All that comes out of the background.
    private record Opened(@Nullable OpenRun run, Map<String, List<Reading>> readings, List<Problem> problems) {}

    private final Session session;
    private final Tasks tasks;
    private int number;

    RunOpener(Session session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /// Opens a run file.
    ///
    /// @param done told the run once it is open; not told where it could not be read
    void open(Path file, Consumer<OpenRun> done) {
        open(file, UnaryOperator.identity(), done);
    }

    private void open(Path file, UnaryOperator<Run> rename, Consumer<OpenRun> done) {
        int taken = number++;
        Library library = session.library();
        Watch watch = session.watch();
        String name = Objects.toString(file.getFileName(), file.toString());
        tasks.start("Opening " + name, job -> read(file, rename, taken, library, watch, job), opened -> {
            OpenRun run = opened.run();
            if (run == null) {
                session.report(opened.problems());
            } else {
                session.open(run, opened.readings(), opened.problems());
                done.accept(run);
            }
        });
    }

    private static Opened read(
            Path file, UnaryOperator<Run> rename, int taken, Library library, Watch watch, Progress progress) {
        Loaded<Run> loaded = RunReader.read(file, progress);
        Run read = loaded.value();
        if (read == null) {
            return new Opened(null, Map.of(), loaded.problems());
        }
        Run run = rename.apply(read);
        OpenRun open =
                OpenRun.of(taken, run, new ColumnMatcher(library).match(run).values());
        return new Opened(open, watch.readAll(open, library), loaded.problems());
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
