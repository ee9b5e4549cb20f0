package dev.curvewise.bench;

import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import dev.curvewise.session.Session;
import dev.curvewise.ui.card.ContentsList;
import dev.curvewise.ui.card.HomeView;
import dev.curvewise.ui.card.LibrarySearch;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// What a thousand cards cost in the window: the list of findings after a keystroke, the gallery when it opens, and a
/// frame while it is scrolled. Searching is measured to the list that is laid out, ready to be drawn.
final class GalleryBench {

    private static final double FRAME_MS = 1000.0 / 60;
    private static final double OPEN_MS = 100;
    private static final int ROUNDS = 7;
    private static final int FRAMES = 240;

    private final Session session = new Session();
    private final LibrarySearch search = new LibrarySearch(session, Tasks.atOnce());

    private GalleryBench(Library library) {
        session.setLibrary(Loaded.of(library));
    }

    static void run(Library library) throws InterruptedException {
        started();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            GalleryBench bench = new GalleryBench(library);
            bench.keystrokes();
            bench.filtering();
            bench.opening();
            bench.scrolling(done);
        });
        done.await();
    }

    private static void started() throws InterruptedException {
        // frames as fast as they can be made, not sixty a second
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
    }

    private void keystrokes() {
        TextField field = new TextField();
        ContentsList list = new ContentsList(session, search, field, () -> {});
        keystrokes("cards.search-keystroke-1000", list, 240, field);
    }

    private void filtering() {
        HomeView home = home();
        keystrokes("cards.gallery-keystroke-1000", home, 1100, (TextField) home.lookup("#filter-text"));
    }

    /// From the letter to what it leaves over, laid out. Between two words the field is emptied.
    private static void keystrokes(String name, Parent list, double width, TextField field) {
        List<String> queries = new ArrayList<>();
        for (String query : CardsBench.typed()) {
            queries.addAll(query.length() == 1 ? List.of("", query) : List.of(query));
        }
        Stage stage = shown(list, width, 820);
        double[][] times = new double[queries.size()][ROUNDS];
        double cold = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < queries.size(); i++) {
                long start = System.nanoTime();
                field.setText(queries.get(i));
                list.applyCss();
                list.layout();
                times[i][round] = (System.nanoTime() - start) / 1e6;
                cold = round == 0 ? Math.max(cold, times[i][round]) : cold;
            }
        }
        stage.close();
        double[] medians = Arrays.stream(times).mapToDouble(CardsBench::median).toArray();
        double slowest = Arrays.stream(medians).max().orElse(0);
        int which = 0;
        while (medians[which] < slowest) {
            which++;
        }
        line(
                name,
                slowest,
                "frame",
                FRAME_MS,
                "slowest keystroke, '%s'; median %.1f ms, slowest cold one %.1f ms"
                        .formatted(queries.get(which), CardsBench.median(medians), cold));
    }

    private void opening() {
        double[] times = new double[ROUNDS];
        StackPane window = new StackPane();
        Stage stage = shown(window, 1100, 820);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            window.getChildren().setAll(home());
            window.applyCss();
            window.layout();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        stage.close();
        line("cards.gallery-open-1000", CardsBench.median(times), "goal", OPEN_MS, "cold %.1f ms".formatted(times[0]));
    }

    private void scrolling(CountDownLatch done) {
        HomeView home = home();
        Stage stage = shown(home, 1100, 820);
        VirtualFlow<?> flow = (VirtualFlow<?>) home.lookup(".virtual-flow");
        List<Double> times = new ArrayList<>();
        new AnimationTimer() {
            private long last;
            private int frame;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (frame > FRAMES / 4) {
                    times.add((time - last) / 1e6);
                }
                last = time;
                if (frame++ == FRAMES) {
                    stop();
                    stage.close();
                    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                    line(
                            "cards.gallery-scroll-frame-1000",
                            CardsBench.median(sorted),
                            "frame",
                            FRAME_MS,
                            "95 of 100 within %.1f ms".formatted(sorted[sorted.length * 95 / 100]));
                    done.countDown();
                    return;
                }
                flow.scrollPixels(60);
            }
        }.start();
    }

    private HomeView home() {
        return new HomeView(session, search, LinkHandler.none());
    }

    private static Stage shown(Parent parent, double width, double height) {
        Stage stage = new Stage();
        Scene scene = new Scene(parent, width, height);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        parent.applyCss();
        parent.layout();
        return stage;
    }

    private static void line(String name, double ms, String peer, double goal, String more) {
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.2f ms; %s %.1f ms; ratio %.2f (goal 1): %s  (%s)%n",
                name,
                ms,
                peer,
                goal,
                ms / goal,
                ms < goal ? "met" : "short",
                more);
    }
}
