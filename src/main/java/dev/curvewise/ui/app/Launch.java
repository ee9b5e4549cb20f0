package dev.curvewise.ui.app;

import dev.curvewise.session.Start;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Opens the window, or says in one sentence why there can be none.
public final class Launch {

    private static final int NO_WINDOW = 2;

    private Launch() {}

    /// Shows the window and waits until it is closed.
    ///
    /// @return 0, or 2 where no window could be opened; the reason is then on the error stream
    public static int window(Start start) {
        if (!hasDisplay()) {
            System.err.println(
                    "Curvewise found no display to open its window on: start it from a desktop session, or set"
                            + " DISPLAY. The commands check, describe, render and lint need none.");
            return NO_WINDOW;
        }
        CountDownLatch closed = new CountDownLatch(1);
        // what reads the settings is made while the system's window library starts
        Thread.ofPlatform().daemon().start(SettingsFile::ofUser);
        PrintStream err = System.err;
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {
                System.setErr(err);
                if (Boolean.getBoolean(Tour.WISH)) {
                    Tour.begin(closed::countDown);
                } else {
                    MainWindow.open(start, closed::countDown);
                }
            });
        } catch (RuntimeException | LinkageError failure) {
            System.setErr(err);
            err.println(reason(failure, noise.toString(StandardCharsets.UTF_8)));
            return NO_WINDOW;
        }
        await(closed);
        Platform.exit();
        return 0;
    }

    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
        return !linux || headless || System.getenv("DISPLAY") != null;
    }

    private static String reason(Throwable failure, String noise) {
        String all = (failure + " " + failure.getCause() + " " + noise).toLowerCase(Locale.ROOT);
        if (all.contains("gtk") || all.contains(".so") || all.contains("unsatisfiedlink") || all.contains("pipeline")) {
            return "Curvewise could not load the system's window library: install GTK 3 (Debian and Ubuntu: libgtk-3-0,"
                    + " Fedora: gtk3) and OpenGL, then start it again.";
        }
        if (all.contains("display")) {
            return "Curvewise could not open the display " + System.getenv("DISPLAY")
                    + ": start it from a desktop session, or correct DISPLAY.";
        }
        return "Curvewise could not open its window: " + failure.getMessage();
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
