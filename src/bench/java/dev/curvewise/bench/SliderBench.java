package dev.curvewise.bench;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.detect.TunerPage;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.PageScroll;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// From a slider of the tuner to the screen: the page as the reader has it, on a run of a million steps, in a
/// window drawn by software, in a process started as the program is. A move begins at any moment between two
/// frames, as a hand does, and ends when the frame with the new strip, marks, list and counts was rendered.
final class SliderBench {

    private static final int MOVES = Integer.getInteger("detect.moves", 31);
    private static final double TWO_FRAMES = 33;
    private static final String MODE = "baseline_mode";
    private static final double LOW = 0.02;
    private static final double HIGH = 0.9;
    private static final double STEPS_FROZEN = 1_000_000;
    private static final Path OPTIONS = Path.of("packaging", "bin", "java.options");

    private static List<String> wanted = List.of();

    private SliderBench() {}

    /// Measures in a process of its own.
    static void run() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D") || argument.startsWith("--"))
                .forEach(command::add);
        command.add("@" + OPTIONS);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), SliderBench.class.getName()));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The process that moves sliders failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The process that measures.
    ///
    /// @param args the sliders that are moved, by the beginning of their names; all where there is none
    public static void main(String[] args) {
        wanted = List.of(args);
        double[] values = DetectBench.values();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
        Library library = CardReader.bundled().found().orElseThrow();
        Run run = new Run("run", "run.csv", "CSV", values.length, List.of(new Column("kl", values)), null);
        OpenRun open =
                OpenRun.of(0, run, new ColumnMatcher(library).match(run).values());
        Rules kl = new Rules.Stock(DetectorKind.KL_EXPLOSION.defaults());
        time(library, open, kl, "sigma_multiplier", 2, 4); // until everything is compiled
        // limits that few values pass, and limits that many pass
        move(library, open, kl, "sigma_multiplier", 2, 4);
        move(library, open, kl, "sigma_multiplier", 0.5, 1);
        for (DetectorKind kind : DetectorKind.values()) {
            all(library, open, new Rules.Stock(kind.defaults()));
        }
        all(library, open, new Rules.Stock(DetectorKind.KL_EXPLOSION.defaults().with(MODE, BaselineMode.FROZEN)));
        all(library, open, Rules.Robust.DEFAULT);
        System.exit(0);
    }

    /// Moves every slider that rules have.
    private static void all(Library library, OpenRun open, Rules rules) {
        for (Parameter parameter : rules.parameters()) {
            boolean slides = parameter.kind() == Parameter.Kind.COUNT || parameter.kind() == Parameter.Kind.NUMBER;
            if (slides && !parameter.isIdle()) {
                double most = parameter.key().equals(RobustSettings.FREEZE_AT) ? STEPS_FROZEN : parameter.sliderMax();
                double low = Math.max(parameter.min(), LOW * most);
                move(library, open, rules, parameter.key(), low, HIGH * most);
            }
        }
    }

    private static void move(Library library, OpenRun open, Rules rules, String key, double low, double high) {
        Object mode = rules.values().get(MODE);
        String name = rules.id() + (mode instanceof BaselineMode known ? "-" + known.word() : "") + "." + key;
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::startsWith)) {
            return;
        }
        double[] sorted = time(library, open, rules, key, low, high);
        double median = sorted[sorted.length / 2];
        System.out.printf(
                Locale.ROOT,
                "bench detect.slider-to-screen.%s-%s: ours %.2f ms; two-frames %.2f ms; ratio %.2f (goal 1):"
                        + " %s  (95th percentile %.2f ms, slowest %.2f ms)%n",
                name,
                String.format(Locale.ROOT, "%.3g..%.3g", low, high),
                median,
                TWO_FRAMES,
                median / TWO_FRAMES,
                median <= TWO_FRAMES ? "met" : "short",
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
                sorted[sorted.length - 1]);
    }

    /// The times of the later moves, in ms, the shortest first.
    private static double[] time(Library library, OpenRun open, Rules rules, String key, double low, double high) {
        double[] times = new double[MOVES];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Session session = new Session();
            session.setLibrary(Loaded.of(library));
            session.watch(session.watch().with("kl", rules), "kl", List.of());
            session.open(open, session.watch().readAll(open, library), List.of());
            ScrollPane page = new PageScroll(new TunerPage(
                    library.card("kl").orElseThrow(), session, Tasks.inBackground(), RulesFile.none()));
            Region patch = new Region();
            patch.setPrefHeight(8);
            Stage stage = new Stage();
            Scene scene = new Scene(new BorderPane(page, patch, null, null, null), 1200, 780);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            stage.setX(0);
            stage.setY(0);
            page.applyCss();
            page.layout();
            new Mover(scene, patch, key, low, high, times, () -> {
                        stage.close();
                        done.countDown();
                    })
                    .start();
        });
        await(done);
        double[] sorted = Arrays.copyOfRange(times, MOVES / 3, MOVES);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Moves a slider again and again, each time when the last move has reached the screen. The frame that
    /// draws the new strip draws a patch in a colour of its own with it; when the screen shows that colour, it
    /// shows the strip.
    private static final class Mover extends AnimationTimer {

        private static final long REST = 60_000_000;
        private static final Executor SOON = CompletableFuture.delayedExecutor(300, TimeUnit.MICROSECONDS);

        private final Region patch;
        private final CurveChart strip;
        private final Slider slider;
        private final double low;
        private final double high;
        private final double[] times;
        private final Runnable done;
        private final Robot robot = new Robot();
        private final SplittableRandom random = new SplittableRandom(7);
        private final long born = System.nanoTime();
        private int move = -1;
        private long from;
        private long ended = born + 10 * REST;
        private ChartContent before = ChartContent.EMPTY;
        private Color awaited = Color.WHITE;
        private boolean moving;
        private boolean waiting;

        Mover(Scene scene, Region patch, String key, double low, double high, double[] times, Runnable done) {
            this.patch = patch;
            this.strip = (CurveChart) scene.lookup("#score-strip");
            this.slider = (Slider) scene.lookup("#slider-" + key);
            this.low = low;
            this.high = high;
            this.times = times;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            if (moving && awaited.equals(Color.WHITE)) {
                follow();
            } else if (!moving && !waiting && System.nanoTime() - ended > REST && !strip.content().lines().isEmpty()) {
                waiting = true;
                CompletableFuture.delayedExecutor(random.nextInt(17_000), TimeUnit.MICROSECONDS)
                        .execute(() -> Platform.runLater(this::begin));
            }
        }

        private void begin() {
            waiting = false;
            move++;
            if (move == times.length) {
                stop();
                done.run();
                return;
            }
            moving = true;
            before = strip.content();
            from = System.nanoTime();
            double value = low + (high - low) * ((move * 7) % times.length) / times.length;
            // a slider that stands there already would not move, and nothing be drawn
            slider.setValue(value == slider.getValue() ? high : value);
            follow();
        }

        /// What has changed is laid out, drawn and sent to the screen with the frame that is being made.
        @SuppressWarnings("ReferenceEquality") // new content is another object, even where it is equal
        private void follow() {
            if (strip.content() != before) {
                awaited = Color.rgb(10 + move % 200, 100, 77 + move / 200);
                patch.setBackground(Background.fill(awaited));
                look();
            }
        }

        private void look() {
            Window window = patch.getScene().getWindow();
            Color seen = robot.getPixelColor(window.getX() + 2, window.getY() + 2);
            if (seen.equals(awaited)) {
                ended = System.nanoTime();
                times[move] = (ended - from) / 1e6;
                moving = false;
                awaited = Color.WHITE;
            } else {
                SOON.execute(() -> Platform.runLater(this::look));
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
