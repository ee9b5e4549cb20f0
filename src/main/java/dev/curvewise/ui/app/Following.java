package dev.curvewise.ui.app;

import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.FileWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Reads runs again as their files grow. At rest it does nothing: the system tells when a file is written to. A file
/// that takes long to read is read less often, so that following never takes more than a third of a processor.
final class Following {

    /// Time for a writer to finish its line.
    private static final double SOON = 40;

    private final Session session;
    private final Rereading rereading;
    private final Map<String, String> rules;
    private final FileWatch watch = new FileWatch();
    private final Set<Integer> followed = new HashSet<>();
    private final Set<Integer> busy = new HashSet<>();
    private final Set<Integer> stale = new HashSet<>();

    Following(Session session, Rereading rereading, Map<String, String> rules) {
        this.rules = rules;
        this.session = session;
        this.rereading = rereading;
    }

    boolean isFollowed(OpenRun open) {
        return followed.contains(open.number());
    }

    void begin(OpenRun open) {
        int number = open.number();
        if (followed.add(number)) {
            watch.begin(Path.of(open.run().source()), () -> changed(number));
            changed(number);
        }
    }

    void end(OpenRun open) {
        if (followed.remove(open.number())) {
            watch.end(Path.of(open.run().source()));
        }
    }

    private void changed(int number) {
        if (!busy.add(number)) {
            stale.add(number);
            return;
        }
        later(SOON, () -> read(number));
    }

    private void read(int number) {
        OpenRun open = session.run(number).orElse(null);
        if (open == null || !followed.contains(number)) {
            busy.remove(number);
            return;
        }
        String rule = rules.get(Path.of(open.run().source()).toAbsolutePath().toString());
        long start = System.nanoTime();
        rereading.run(open, (run, progress) -> again(run, rule, progress), () -> {
            double took = (System.nanoTime() - start) / 1e6;
            later(Math.max(1, 2 * took), () -> {
                busy.remove(number);
                if (stale.remove(number)) {
                    changed(number);
                }
            });
        });
    }

    /// The file as it is now, under the name and over the steps the reader chose. A file that is empty or gone for the
    /// moment, as when it is rotated, leaves what was read.
    private static Run again(Run run, @Nullable String rule, Progress progress) {
        Path file = Path.of(run.source());
        if (!Files.exists(file)) {
            return run;
        }
        return RunReader.read(file, progress)
                .found()
                .map(read -> RunOpener.tidy(read, rule).runs())
                .flatMap(runs -> runs.size() == 1
                        ? Optional.of(runs.getFirst())
                        : runs.stream()
                                .filter(one -> one.name().equals(run.name()))
                                .findFirst())
                .map(fresh -> {
                    String step = run.stepColumn();
                    Run named = fresh.named(run.name());
                    return step == null || fresh.column(step).isPresent() ? named.steppedBy(step) : named;
                })
                .orElse(run);
    }

    private static void later(double millis, Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(event -> then.run());
        pause.play();
    }
}
