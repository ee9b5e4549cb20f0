package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What opens over a chart: its menus, the whole legend; and what the menus do.
class ChartMenusTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private ShownChart shown = new ShownChart(Samples.explosion(), 900, 560);

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
        shown.close();
    }

    private List<Parent> popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .map(window -> window.getScene().getRoot())
                .toList();
    }

    private MenuItem item(String beginning) {
        return Fx.call(() -> {
            ChartMenu menu = new ChartMenu(shown.chart(), pane -> {});
            List<MenuItem> all = new ArrayList<>(menu.items());
            for (MenuItem each : List.copyOf(all)) {
                if (each instanceof Menu sub) {
                    all.addAll(sub.getItems());
                }
            }
            return all.stream()
                    .filter(each -> each.getText() != null && each.getText().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private void choose(String beginning) {
        MenuItem chosen = item(beginning);
        Fx.run(chosen::fire);
        shown.settle();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void leavesPicturesOfTheMenus(Theme theme) throws IOException {
        Fx.run(() -> theme.applyTo(shown.chart().getScene()));
        for (String id : List.of("chart-menu", "chart-export")) {
            MenuButton button = Fx.call(() -> (MenuButton) shown.chart().lookup("#" + id));
            Fx.run(() -> {
                button.show();
                if (id.equals("chart-menu")) {
                    button.getItems().stream()
                            .filter(each ->
                                    each.getText() != null && each.getText().equals("View"))
                            .forEach(each -> ((Menu) each).show());
                }
            });
            shown.settle();
            byte[] picture = Fx.call(() -> Pictures.png(Pictures.of(popups().getLast(), 1)));
            Fx.run(button::hide);
            write(id, theme, picture);
            assertThat(picture).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theWholeLegendOpensUnderItsButton(Theme theme) throws IOException {
        shown.close();
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double level = i;
            lines.add(ChartLine.run("grpo-qwen2.5-7b-seed-" + i, Samples.series(50, 100, 0.2, i, t -> level), i));
        }
        shown = new ShownChart(ChartContent.EMPTY.withLines(lines), 900, 560);
        Fx.run(() -> theme.applyTo(shown.chart().getScene()));
        shown.settle();
        Fx.run(() -> ((Button) shown.chart().lookup(".curve-legend-more")).fire());
        byte[] picture = Fx.call(() -> Pictures.png(Pictures.of(popups().getLast(), 1)));
        write("legend-all", theme, picture);
        Parent popup = Fx.call(() -> popups().getLast());
        List<Node> buttons = Fx.call(() -> popup.lookupAll(".curve-legend-item").stream()
                .filter(ToggleButton.class::isInstance)
                .toList());
        assertThat(buttons).hasSize(60).allMatch(Node::isVisible);
        Fx.run(((ToggleButton) buttons.get(59))::fire);
        shown.settle();
        assertThat(shown.chart().state().shown().lines()).hasSize(59);
    }

    @Test
    void keysShownInAMenuAreNotTakenFromTheWindow() {
        Viewport before = shown.chart().view();
        // a menu that was open once has told the window of its keys
        Fx.run(() -> {
            MenuButton button = (MenuButton) shown.chart().lookup("#chart-menu");
            button.show();
            button.hide();
            shown.chart().lookup("#chart-fit").requestFocus();
        });
        shown.press(Fx.call(() -> shown.chart().lookup("#chart-fit")), KeyCode.PLUS);
        assertThat(item("Zoom in").getAccelerator().getDisplayText()).isEqualTo("+");
        assertThat(shown.chart().view()).isEqualTo(before);
    }

    @Test
    void axesAndFitAreChosen() {
        Viewport before = shown.chart().view();
        choose("symmetric log");
        assertThat(shown.chart().state().yScale().words()).isEqualTo("symmetric log");
        choose("Fit to without outliers");
        assertThat(shown.chart().view().y().high()).isLessThan(before.y().high());
        choose("progress in %");
        assertThat(shown.chart().view().x().high()).isBetween(100.0, 110.0);
        assertThat(item("Horizontal axis").getText()).isEqualTo("Horizontal axis: progress in %");
    }

    @Test
    void whatLiesBetweenTheMarkersIsSaidOfTheRunFirst() {
        shown.press(KeyCode.HOME);
        shown.press(KeyCode.A);
        shown.press(KeyCode.END);
        shown.press(KeyCode.B);
        List<String> words = Fx.call(() -> shown.chart().lookupAll(".curve-truth").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text.startsWith("A "))
                .toList());
        assertThat(words).singleElement().asString().startsWith("A 0 → B 12,000, Δ 12k · grpo-17.csv ");
    }

    @Test
    void statisticsAreOfWhatIsInView() {
        Fx.run(() -> shown.chart().setView(shown.chart().view().withX(new Range(0, 1000))));
        choose("Statistics of the visible range");
        List<String> words = Fx.call(() -> shown.chart().lookupAll(".curve-truth").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text.startsWith("grpo-17.csv: n "))
                .toList());
        assertThat(words).singleElement().asString().startsWith("grpo-17.csv: n 1001 · min ");
    }

    private static void write(String name, Theme theme, byte[] picture) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), picture);
    }
}
