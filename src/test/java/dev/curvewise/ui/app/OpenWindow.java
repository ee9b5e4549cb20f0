package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Session;
import dev.curvewise.session.Start;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.chart.Pictures;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The real window in a test, with settings that are kept nowhere.
final class OpenWindow {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /// What the examples of the cards teach is worked out for all tests once.
    private static final Watch WATCH = Watch.robust();

    private final Stage stage;
    private final Settings settings = new Settings();
    private final MainWindow window;

    OpenWindow(Stage stage, Start start) {
        this(stage, start, null);
    }

    /// @param last the session that was open last, or null
    OpenWindow(Stage stage, Start start, @Nullable Path last) {
        this(stage, start, last, RulesFile.none());
    }

    /// @param rules where tuned rules are kept
    OpenWindow(Stage stage, Start start, @Nullable Path last, RulesFile rules) {
        // the stage serves one test after the other: what the last one left in it goes first
        stage.hide();
        stage.setOnHidden(null);
        stage.setOnHiding(null);
        this.stage = stage;
        settings.lookProperty().set(Settings.Look.LIGHT);
        settings.bounds().setAll(0.0, 0.0, 1360.0, 880.0, 0.0);
        window = new MainWindow(stage, settings, Tasks.inBackground(), rules, WATCH);
        if (last != null) {
            window.setLast(last);
        }
        window.show();
        window.begin(start);
    }

    static Start nothing() {
        return new Start(List.of(), List.of(), false);
    }

    static Start sample() {
        return new Start(List.of(), List.of(), true);
    }

    Session session() {
        return window.session();
    }

    Settings settings() {
        return settings;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    MainWindow window() {
        return window;
    }

    /// Gives the window another width.
    void widen(double width) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until something holds on the window's thread. What asks for the first of things that are not
    /// there yet does not hold yet.
    void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(() -> holds(condition)).get());
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come true in 20 seconds", e);
        }
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (NoSuchElementException notYet) {
            return false;
        }
    }

    /// Waits until the cards are there.
    void untilCards() {
        until(() -> !session().library().cards().isEmpty());
    }

    /// Waits until a number of runs are open, read in full and judged.
    void untilRuns(int count) {
        until(() ->
                session().runs().size() == count && session().runs().stream().allMatch(run -> run.origin() != null));
        // a page comes some frames after what it shows
        untilFrames(5);
    }

    private void untilFrames(int count) {
        AtomicInteger passed = new AtomicInteger();
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                passed.incrementAndGet();
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(5_000, frames::start);
        until(() -> passed.get() >= count);
        WaitForAsyncUtils.waitForAsyncFx(5_000, frames::stop);
    }

    /// Leaves a picture of the window in both themes, and the window in the other one than before: to style it anew is
    /// the dearest part of a picture. No label in it may be cut down to nothing.
    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, () -> CutLabels.in(root())))
                .as("labels of which only dots are left in %s", name)
                .isEmpty();
        Settings.Look first = settings.lookProperty().get();
        Settings.Look other = first == Settings.Look.DARK ? Settings.Look.LIGHT : Settings.Look.DARK;
        for (Settings.Look look : List.of(first, other)) {
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> settings.lookProperty().set(look));
            WaitForAsyncUtils.waitForFxEvents();
            picture(name + (look == Settings.Look.DARK ? "-dark" : "-light"), root());
        }
    }

    /// Leaves a picture of a part of the window, or of what floats above it, as it is now.
    void picture(String name, Parent part) {
        byte[] png = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Pictures.png(Pictures.of(part, 1)));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
