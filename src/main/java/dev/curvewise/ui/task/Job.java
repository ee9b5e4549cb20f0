package dev.curvewise.ui.task;

import dev.curvewise.run.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work under way: what it is called, how far it is, and a way to stop it.
public final class Job implements Progress {

    private final String title;
    private final Executor window;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong latest = new AtomicLong(-1);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);

    Job(String title, Executor window) {
        this.title = title;
        this.window = window;
    }

    /// What is being done, in words for the reader.
    public String title() {
        return title;
    }

    /// How much is done, from 0 to 1, or -1 while that is not known. Changes on the window's thread.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Asks the work to stop. It ends at its next look, and its result is thrown away.
    public void cancel() {
        cancelled.set(true);
    }

    /// Does something on the window's thread while the work goes on, unless it was cancelled.
    public void meanwhile(Runnable action) {
        window.execute(() -> {
            if (!cancelled()) {
                action.run();
            }
        });
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    @Override
    public void at(double done) {
        long permille = Math.round(done * 1000);
        if (latest.getAndSet(permille) != permille) {
            window.execute(() -> fraction.set(done));
        }
    }
}
