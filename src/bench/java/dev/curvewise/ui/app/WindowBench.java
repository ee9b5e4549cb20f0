package dev.curvewise.ui.app;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.session.Start;
import dev.curvewise.ui.chart.Painted;
import dev.curvewise.ui.task.Tasks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;

/// What opening runs costs in the window: how soon it is there, how soon a small file is on a chart, and how long it
/// stands still while wide and large files are read.
public final class WindowBench {

    private static final int MEGABYTES = Integer.getInteger("window.mb", 282);
    private static final int FOLLOWED = 10_000;
    private static final double GAP_MS = 50;

    private final Path folder;
    private final Session session;
    private final MainWindow window;
    private final Stage stage;

    private WindowBench(Path folder, Stage stage, MainWindow window) {
        this.folder = folder;
        this.stage = stage;
        this.window = window;
        session = window.session();
    }

    public static void run() {
        try {
            Path folder = Files.createTempDirectory("curvewise-window");
            try {
                measure(folder);
            } finally {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(Path folder) throws IOException {
        long before = ManagementFactory.getRuntimeMXBean().getUptime();
        long start = System.nanoTime();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
        WindowBench bench = call(() -> {
            Stage stage = new Stage();
            Settings settings = new Settings();
            settings.bounds().setAll(0.0, 0.0, 1360.0, 880.0, 0.0);
            MainWindow window = new MainWindow(stage, settings, Tasks.inBackground());
            window.show();
            window.begin(new Start(List.of(), List.of(), false));
            return new WindowBench(folder, stage, window);
        });
        bench.frame();
        line("window.start", before + ms(start), "goal", 2_000);
        bench.until(() -> bench.session.libraryRead());
        bench.frame();
        line("window.cards", before + ms(start), "goal", 2_500);
        bench.small();
        bench.follow("follow-p99");
        bench.follow("follow-again-p99");
        bench.gaps("200-columns", bench.file("wide.csv", 200, 20));
        bench.gaps("2000-columns", bench.file("wider.csv", 2_000, 20));
        bench.gaps(MEGABYTES + "-mb", bench.file("large.csv", 12, MEGABYTES));
    }

    /// From the wish to open a file of 400 rows until its points are on the chart, at first and again.
    private void small() throws IOException {
        Path small = Files.writeString(folder.resolve("small.csv"), rows(400));
        for (String when : List.of("cold", "warm")) {
            call(() -> {
                session.trail().go(new Place.Card("kl"));
                return true;
            });
            frame();
            long start = System.nanoTime();
            call(() -> {
                window.openRuns(List.of(small));
                return true;
            });
            until(() -> new Painted(stage.getScene().getRoot()).runPoints() >= 400);
            frame();
            double shown = ms(start);
            until(() -> session.runs().stream().allMatch(run -> run.origin() != null));
            line("window.open-to-chart-" + when, shown, "goal", 1_000);
            line("window.open-to-verdict-" + when, ms(start), "goal", 2_000);
            close();
        }
    }

    /// From a row's being written to the frame that painted it, while ten thousand rows are written in pieces: at
    /// first, while the program still prepares what comes after its start, and once more.
    private void follow(String name) throws IOException {
        Path file = FollowTimes.begin(folder.resolve(name + ".csv"));
        call(() -> {
            session.trail().go(new Place.Card("kl"));
            window.openRuns(List.of(file));
            return true;
        });
        until(() -> session.runs().size() == 1 && session.runs().getFirst().origin() != null);
        call(() -> {
            window.desk().follow(session.runs().getFirst(), true);
            return true;
        });
        until(() -> new Painted(stage.getScene().getRoot()).runPoints() == 1);
        try {
            List<Double> late = FollowTimes.of(file, FOLLOWED, stage.getScene().getRoot());
            line("window." + name, FollowTimes.p99(late), "goal", 200);
            System.out.println("  " + FollowTimes.words(late));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        close();
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("step,kl,entropy,reward/mean,clip_fraction,loss,grad_norm\n");
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            text.append(i);
            for (int column = 0; column < 6; column++) {
                text.append(',').append(column + random.nextGaussian() / 10);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// The longest time without a frame from the wish to open a file until its overview is complete.
    private void gaps(String name, Path file) throws IOException {
        long collected = collected();
        FrameGaps gaps = call(() -> {
            session.trail().go(new Place.Home());
            return new FrameGaps();
        });
        frame();
        long start = System.nanoTime();
        call(() -> {
            gaps.start();
            window.openRuns(List.of(file));
            return true;
        });
        until(() -> session.runs().size() == 1 && session.runs().getFirst().origin() != null);
        double opened = ms(start);
        until(this::isComplete);
        double complete = ms(start);
        List<Double> longest = call(() -> {
            gaps.stop();
            return List.copyOf(gaps.longest(6));
        });
        OpenRun run = session.runs().getFirst();
        line("window.gap-" + name, longest.getFirst(), "frame", GAP_MS);
        System.out.printf(
                Locale.ROOT,
                "  %,d rows x %d columns: open after %.0f ms, all tiles after %.0f ms, garbage collection %d ms,"
                        + " longest gaps %s ms%n",
                run.run().rows(),
                run.run().columns().size(),
                opened,
                complete,
                collected() - collected,
                longest.stream().map(gap -> String.format(Locale.ROOT, "%.0f", gap)).collect(Collectors.joining(", ")));
        close();
        Files.delete(file);
    }

    private boolean isComplete() {
        return stage.getScene().getRoot().lookup("#overview-facts") instanceof javafx.scene.control.Label facts
                && !facts.getText().contains("being read")
                && facts.getText().contains("column")
                && window.isCalm();
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(bean -> !bean.getName().contains("Concurrent"))
                .mapToLong(bean -> bean.getCollectionTime())
                .sum();
    }

    private void close() {
        call(() -> {
            session.closeAll();
            return true;
        });
        frame();
        System.gc();
    }

    /// A table of random numbers.
    private Path file(String name, int columns, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        Random random = new Random(3);
        String[] numbers = new String[4_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.toString(random.nextGaussian());
        }
        long size = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder row = new StringBuilder("step");
            for (int column = 1; column < columns; column++) {
                row.append(",m").append(column);
            }
            out.append(row).append('\n');
            for (int step = 0; size < megabytes * 1_000_000L; step++) {
                row.setLength(0);
                row.append(step);
                for (int column = 1; column < columns; column++) {
                    row.append(',').append(numbers[random.nextInt(numbers.length)]);
                }
                row.append('\n');
                out.append(row);
                size += row.length();
            }
        }
        return file;
    }

    /// Waits for the pulse after the next, by when what was changed is drawn.
    private void frame() {
        CountDownLatch drawn = new CountDownLatch(2);
        Runnable pulse = drawn::countDown;
        call(() -> {
            stage.getScene().addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
            return true;
        });
        while (drawn.getCount() > 0) {
            Platform.requestNextPulse();
            pause();
        }
        call(() -> {
            stage.getScene().removePostLayoutPulseListener(pulse);
            return true;
        });
    }

    private void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 200_000_000_000L;
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not come true");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(4);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T call(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Platform::runLater).join();
    }

    private static double ms(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void line(String name, double ms, String peer, double goal) {
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.0f ms; %s %.0f ms; ratio %.2f (goal 1): %s%n",
                name,
                ms,
                peer,
                goal,
                ms / goal,
                ms <= goal ? "met" : "short");
    }
}
