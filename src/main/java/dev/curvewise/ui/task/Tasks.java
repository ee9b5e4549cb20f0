package dev.curvewise.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The one door to work in the background. Results come back on the window's thread.
public final class Tasks {

    private final Executor background;
    private final Executor prompt;
    private final Executor window;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);

    private Tasks(Executor background, Executor prompt, Executor window) {
        this.background = background;
        this.prompt = prompt;
        this.window = window;
    }

    /// Work on threads that do not keep the program alive.
    public static Tasks inBackground() {
        return new Tasks(threads(2), threads(1), Platform::runLater);
    }

    /// Work that is done before [#start] returns, for tests.
    public static Tasks atOnce() {
        return new Tasks(Runnable::run, Runnable::run, Runnable::run);
    }

    private static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "background work");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// What is under way, oldest first. Changes on the window's thread.
    public ObservableList<Job> running() {
        return runningView;
    }

    /// Starts work.
    ///
    /// @param title what is being done, in words for the reader
    /// @param work  the work; it looks at the job it is given for being cancelled, and tells it how far it is
    /// @param done  takes the result, on the window's thread, unless the job was cancelled
    /// @return the job, to show and to cancel
    public <T> Job start(String title, Function<Job, T> work, Consumer<T> done) {
        return start(title, work, done, () -> {});
    }

    /// Starts work.
    ///
    /// @param cancelled told on the window's thread, instead of `done`, once a cancelled job has ended
    public <T> Job start(String title, Function<Job, T> work, Consumer<T> done, Runnable cancelled) {
        Job job = new Job(title, window);
        running.add(job);
        background.execute(() -> {
            try {
                T result = work.apply(job);
                window.execute(() -> finish(job, () -> {
                    if (job.cancelled()) {
                        cancelled.run();
                    } else {
                        done.accept(result);
                    }
                }));
            } catch (RuntimeException | Error failure) {
                // A mistake of the program: it goes to the window's thread, where the one error window is.
                window.execute(() -> finish(job, () -> {
                    throw new IllegalStateException("\"" + title + "\" failed", failure);
                }));
            }
        });
        return job;
    }

    /// Starts work too short to be shown, such as what follows a slider.
    ///
    /// @param done takes the result, on the window's thread
    public <T> void quietly(Supplier<T> work, Consumer<T> done) {
        on(background, work, done);
    }

    /// The same for work that must not wait until longer work has ended, such as reading the rows that were added to a
    /// file.
    public <T> void promptly(Supplier<T> work, Consumer<T> done) {
        on(prompt, work, done);
    }

    private <T> void on(Executor thread, Supplier<T> work, Consumer<T> done) {
        thread.execute(() -> {
            try {
                T result = work.get();
                window.execute(() -> done.accept(result));
            } catch (RuntimeException | Error failure) {
                window.execute(() -> {
                    throw new IllegalStateException("Work in the background failed", failure);
                });
            }
        });
    }

    private void finish(Job job, Runnable last) {
        running.remove(job);
        last.run();
    }
}
