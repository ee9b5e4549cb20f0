package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every page of the library stands whole in the window, with a run open.
@ExtendWith(ApplicationExtension.class)
class EveryPageTest {

    private OpenWindow open;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        open = new OpenWindow(given, OpenWindow.sample());
    }

    /// What is wider than its pane would be cut at the right edge, for pages are only scrolled up and down.
    @Test
    void noPageIsCutInANarrowWindow() {
        assertNoneIsCut(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1360, 1920})
    @Tag("slow")
    void noPageIsCutInAWideWindow(int width) {
        assertNoneIsCut(width);
    }

    private void assertNoneIsCut(int width) {
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.setWidth(width));
        List<String> cut = new ArrayList<>();
        for (Place place : places()) {
            go(place);
            cut.addAll(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> cutOff(place)));
        }
        assertThat(cut).isEmpty();
    }

    /// Leaves each page in its full height in `target/screenshots/pages`, to be read in both themes.
    @Test
    @Tag("slow")
    void pictures() throws IOException {
        open.untilRuns(1);
        Path folder = Files.createDirectories(Path.of("target", "screenshots", "pages"));
        for (Settings.Look look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000, () -> open.settings().lookProperty().set(look));
            for (Place place : places()) {
                go(place);
                byte[] png = WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> Pictures.png(page().getContent().snapshot(ground(look), null)));
                Path file = folder.resolve(name(place) + (look == Settings.Look.DARK ? "-dark" : "-light") + ".png");
                Files.write(file, png);
                assertThat(file).isNotEmptyFile();
            }
        }
    }

    private static SnapshotParameters ground(Settings.Look look) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(look == Settings.Look.DARK ? Color.web("#0d1117") : Color.WHITE);
        return parameters;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (MetricCard card : open.session().library().cards()) {
            places.add(new Place.Card(card.id()));
        }
        for (MethodPage method : open.session().library().methods()) {
            places.add(new Place.Method(method.id()));
        }
        return places;
    }

    private void go(Place place) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(place));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.root().applyCss();
            open.root().layout();
        });
    }

    private ScrollPane page() {
        return (ScrollPane) open.root().lookup("#page");
    }

    private List<String> cutOff(Place place) {
        List<String> found = new ArrayList<>();
        double right = page().localToScene(page().getViewportBounds()).getMaxX()
                + page().getInsets().getLeft();
        collect(page().getContent(), right, name(place), found);
        return found;
    }

    private static void collect(Node node, double right, String path, List<String> found) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        String here = path + " > " + node.getClass().getSimpleName() + "#" + node.getId();
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Region region && bounds.getMaxX() > right + 1) {
            found.add(here + " by " + Math.round(bounds.getMaxX() - right) + ", min " + region.minWidth(-1));
        }
        if (node instanceof Parent parent
                && !(node instanceof ScrollPane)
                && !node.getStyleClass().contains("wide-box")) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, right, here, found));
        }
    }

    private static String name(Place place) {
        return switch (place) {
            case Place.Card(String id) -> id;
            case Place.Method(String id) -> "method-" + id;
            default -> place.toString();
        };
    }
}
