package dev.curvewise.ui.app;

import dev.curvewise.ui.chart.Painted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;

/// How long rows take from a file to the screen: a writer appends rows in pieces cut anywhere, and every frame is
/// looked at for how many of them it painted.
final class FollowTimes {

    private static final String FIRST_ROW = "step,kl,note\n0,0,\u4e16\n";
    private static final long LONGEST = 20_000_000_000L;

    private FollowTimes() {}

    /// A file with its first row.
    static Path begin(Path file) throws IOException {
        return Files.writeString(file, FIRST_ROW);
    }

    /// Appends rows to a followed file whose chart is shown. Row n has the value n/2.
    ///
    /// @param rows how many there are in the end, with the first
    /// @param root what the window shows
    /// @return milliseconds from the writing of each piece to the frame after the one that painted it, the shortest
    ///     first
    static List<Double> of(Path file, int rows, Parent root) throws IOException, InterruptedException {
        PaintedRows painted = call(() -> {
            PaintedRows fresh = new PaintedRows(root);
            fresh.start();
            return fresh;
        });
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < rows; i++) {
            text.append(i).append(',').append(i * 0.5).append(",\u4e16\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        Map<Integer, Long> written = new LinkedHashMap<>();
        int whole = 1;
        for (int at = 0; at < bytes.length; ) {
            int n = Math.min(bytes.length - at, 1 + random.nextInt(1_500));
            byte[] piece = Arrays.copyOfRange(bytes, at, at + n);
            Files.write(file, piece, StandardOpenOption.APPEND);
            at += n;
            for (byte b : piece) {
                whole += b == '\n' ? 1 : 0;
            }
            written.put(whole, System.nanoTime());
            Thread.sleep(random.nextInt(30));
        }
        long end = System.nanoTime() + LONGEST;
        while (painted.most() < rows && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        call(() -> {
            painted.stop();
            return true;
        });
        if (painted.most() != rows) {
            throw new AssertionError(painted.most() + " rows were painted of " + rows);
        }
        List<Double> late = new ArrayList<>();
        written.forEach((count, time) -> late.add((painted.since(count) - time) / 1e6));
        Collections.sort(late);
        return late;
    }

    static String words(List<Double> late) {
        return String.format(
                Locale.ROOT,
                "From a write to its rows painted, %d writes: median %.0f ms, p99 %.0f ms, most %.0f ms",
                late.size(),
                late.get(late.size() / 2),
                p99(late),
                late.getLast());
    }

    static double p99(List<Double> late) {
        return late.get(late.size() * 99 / 100);
    }

    private static <T> T call(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Platform::runLater).join();
    }

    /// When how many points of runs were painted, looked at in every frame.
    private static final class PaintedRows extends AnimationTimer {
        private final Painted charts;
        private final ConcurrentSkipListMap<Integer, Long> times = new ConcurrentSkipListMap<>();

        PaintedRows(Parent root) {
            charts = new Painted(root);
        }

        @Override
        public void handle(long now) {
            // this runs before the layout of its frame, so that what it finds was painted in the frame before
            times.putIfAbsent(charts.runPoints(), System.nanoTime());
        }

        /// When the first frame was seen that had so many rows.
        long since(int rows) {
            return times.ceilingEntry(rows).getValue();
        }

        int most() {
            return times.isEmpty() ? 0 : times.lastKey();
        }
    }
}
