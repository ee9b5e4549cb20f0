package dev.curvewise.ui.app;

import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.Rereading.Fresh;
import dev.curvewise.ui.app.Rereading.Reader;
import dev.curvewise.ui.task.Job;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Shows the first rows of a file while the rest of it is read.
final class Arriving implements Progress {

    /// Quick files are not shown in pieces.
    static final long FIRST = 400_000_000L;

    private static final long EVERY = 300_000_000L;

    /// A verdict that takes no longer is waited for.
    private static final long MOMENT = 80_000_000L;

    private final Job job;
    private final Session session;
    private final Reader reader;
    private final int number;
    private final Consumer<OpenRun> arrived;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long next;
    private volatile boolean partly;
    private volatile double part;
    private boolean shown;

    /// @param number  of the run that is shown
    /// @param after   nanoseconds before the first rows are shown
    /// @param arrived told once the first rows are there, on the window's thread
    Arriving(Job job, Session session, Reader reader, int number, long after, Consumer<OpenRun> arrived) {
        this.job = job;
        this.session = session;
        this.reader = reader;
        this.number = number;
        this.arrived = arrived;
        next = System.nanoTime() + after;
    }

    @Override
    public void at(double fraction) {
        part = fraction;
        job.at(fraction);
    }

    @Override
    public boolean cancelled() {
        return job.cancelled();
    }

    @Override
    public void soFar(Supplier<Run> preview) {
        if (System.nanoTime() - next < 0 || job.cancelled() || !busy.compareAndSet(false, true)) {
            return;
        }
        partly = true;
        Fresh fresh = reader.glance(number, preview.get(), part);
        job.meanwhile(() -> show(fresh));
    }

    /// To be asked again and again while a run is judged that was read in full: shows it without a verdict where that
    /// takes more than a moment, or where part of it was shown already.
    ///
    /// @return says whether to go on
    BooleanSupplier judging(Run run) {
        long patience = busy.get() || partly ? 0 : MOMENT;
        long since = System.nanoTime();
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            if (!job.cancelled() && System.nanoTime() - since >= patience && told.compareAndSet(false, true)) {
                Fresh fresh = reader.glance(number, run, 1);
                job.meanwhile(() -> show(fresh));
            }
            return !job.cancelled();
        };
    }

    private void show(Fresh fresh) {
        if (session.run(number).isPresent()) {
            session.replace(fresh.run(), fresh.readings());
        } else if (shown) {
            // the reader closed it: there is no use in reading on
            job.cancel();
        } else {
            shown = true;
            arrived.accept(session.open(fresh.run(), fresh.readings(), List.of()));
        }
        next = System.nanoTime() + EVERY;
        busy.set(false);
    }
}
