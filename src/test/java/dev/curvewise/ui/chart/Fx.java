package dev.curvewise.ui.chart;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs a piece of a test on the JavaFX thread and waits for it.
final class Fx {

    static {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    static <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
