package dev.curvewise.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work that follows a slider: one piece runs at a time, and of all that was asked for meanwhile only the last
/// is done. Lives on the window's thread.
public final class Latest<T> {

    private final Tasks tasks;
    private final Consumer<T> show;
    private @Nullable Supplier<T> waiting;
    private boolean running;

    /// @param show takes each result, on the window's thread
    public Latest(Tasks tasks, Consumer<T> show) {
        this.tasks = tasks;
        this.show = show;
    }

    /// Asks for work; what still waits is forgotten.
    public void ask(Supplier<T> work) {
        if (running) {
            waiting = work;
        } else {
            start(work);
        }
    }

    /// Whether work is under way.
    public boolean isBusy() {
        return running;
    }

    private void start(Supplier<T> work) {
        running = true;
        tasks.quietly(work, result -> {
            running = false;
            Supplier<T> next = waiting;
            waiting = null;
            if (next != null) {
                start(next);
            }
            show.accept(result);
        });
    }
}
