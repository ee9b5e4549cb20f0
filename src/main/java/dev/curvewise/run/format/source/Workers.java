package dev.curvewise.run.format.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Threads that read the parts of one large file.
public final class Workers implements AutoCloseable {

    private static final int MOST = 4;

    private final ExecutorService pool;

    public Workers(int threads) {
        pool = Executors.newFixedThreadPool(
                threads, work -> Thread.ofPlatform().daemon().name("read part").unstarted(work));
    }

    /// A thread for every processor there is, up to four.
    public static Workers all() {
        return new Workers(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    }

    public <T extends @Nullable Object> Future<T> submit(Callable<T> work) {
        return pool.submit(work);
    }

    /// Waits for what was submitted.
    public static <T extends @Nullable Object> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
