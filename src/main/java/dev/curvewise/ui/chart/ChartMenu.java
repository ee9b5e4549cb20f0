package dev.curvewise.ui.chart;

import dev.curvewise.plot.Derivation;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.YFit;
import dev.curvewise.ui.theme.MenuItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The chart's menu. Each part says in its title how it is set now.
final class ChartMenu {

    private final CurveChart chart;
    private final ChartState state;
    private final Consumer<Parent> open;

    /// @param open shows a pane under the menu's button
    ChartMenu(CurveChart chart, Consumer<Parent> open) {
        this.chart = chart;
        this.state = chart.state();
        this.open = open;
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>(List.of(horizontal(), vertical()));
        long runs = runs();
        if (runs > 0 && runs < state.content().lines().size()) {
            items.add(MenuItems.item("Stretch and scale the examples…", () -> open.accept(new ScalingPane(chart))));
        }
        if (runs >= Grouping.LEAST) {
            items.add(grouping());
        }
        items.addAll(List.of(
                new SeparatorMenuItem(),
                markers(),
                view(),
                new SeparatorMenuItem(),
                MenuItems.check(
                        "Statistics of the visible range",
                        chart.isStatisticsVisible(),
                        () -> chart.setStatisticsVisible(!chart.isStatisticsVisible())),
                MenuItems.check(
                        "Range strip", chart.isStripVisible(), () -> chart.setStripVisible(!chart.isStripVisible()))));
        return items;
    }

    private long runs() {
        return state.content().lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .count();
    }

    private Menu horizontal() {
        Derivation how = chart.wanted();
        Menu menu = new Menu("Horizontal axis: " + how.x().name());
        List<XChoice> columns = chart.choices().columns();
        for (XChoice choice : chart.choices().all()) {
            if (!columns.contains(choice) || choice.equals(how.x())) {
                menu.getItems().add(MenuItems.choice(choice.name(), choice.equals(how.x()), () -> chart.setX(choice)));
            }
        }
        if (!columns.isEmpty()) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            MenuItems.item("Another column…", () -> open.accept(new ColumnPane(columns, chart::setX))));
        }
        return menu;
    }

    private Menu vertical() {
        Menu menu = new Menu(
                "Vertical axis: " + state.yScale().words() + ", " + state.yFit().words());
        for (Scale scale : List.of(Scale.LINEAR, Scale.LOG, chart.symmetricLog())) {
            boolean same = scale.getClass().equals(state.yScale().getClass());
            menu.getItems().add(MenuItems.choice(scale.words(), same, () -> chart.setYScale(scale)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (YFit fit : YFit.values()) {
            menu.getItems().add(MenuItems.choice("Fit to " + fit.words(), fit == state.yFit(), () -> {
                chart.setYFit(fit);
                chart.fit();
            }));
        }
        return menu;
    }

    private Menu grouping() {
        Grouping now = chart.wanted().grouping();
        Menu menu = new Menu("Several runs: " + now.words());
        for (Grouping each : Grouping.values()) {
            String words = each == Grouping.NONE ? each.words() : each.words() + ", over progress";
            menu.getItems()
                    .add(MenuItems.choice(
                            words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                            each == now,
                            () -> chart.setGrouping(each)));
        }
        return menu;
    }

    private Menu markers() {
        Menu menu = new Menu("Markers");
        ChartStage stage = chart.stage();
        MenuItem between = item(ChartKey.BETWEEN, 1, stage::zoomBetween);
        between.setDisable(!stage.isMeasuring());
        MenuItem clear = MenuItems.item("Take the markers away", stage::clearMarkers);
        menu.getItems()
                .addAll(
                        item(ChartKey.MARKER_A, 1, () -> stage.mark(0)),
                        item(ChartKey.MARKER_B, 1, () -> stage.mark(1)),
                        between,
                        clear,
                        new SeparatorMenuItem(),
                        item("Next alert", ChartKey.ALERT, 1, () -> stage.nextMark(1)),
                        item("Alert before", ChartKey.ALERT, -1, () -> stage.nextMark(-1)));
        return menu;
    }

    private Menu view() {
        Menu menu = new Menu("View");
        MenuItem back = item("Back", ChartKey.VIEW, -1, state::undo);
        back.setDisable(!state.history().canUndo());
        MenuItem forth = item("Forward", ChartKey.VIEW, 1, state::redo);
        forth.setDisable(!state.history().canRedo());
        menu.getItems()
                .addAll(
                        back,
                        forth,
                        item(ChartKey.FIT, 1, state::fit),
                        new SeparatorMenuItem(),
                        item("Zoom in", ChartKey.ZOOM_X, 1, () -> zoomX(0.5)),
                        item("Zoom out", ChartKey.ZOOM_X, -1, () -> zoomX(2)),
                        item("Zoom into the values", ChartKey.ZOOM_Y, 1, () -> zoomY(0.5)),
                        item("Zoom out of the values", ChartKey.ZOOM_Y, -1, () -> zoomY(2)));
        return menu;
    }

    private void zoomX(double factor) {
        state.go(state.view().withX(state.x(1).zoomed(factor, 0.5)));
    }

    private void zoomY(double factor) {
        state.go(state.view().withY(state.y(1).zoomed(factor, 0.5)));
    }

    private static MenuItem item(ChartKey key, int way, Runnable action) {
        return item(key.words(), key, way, action);
    }

    private static MenuItem item(String text, ChartKey key, int way, Runnable action) {
        MenuItem item = MenuItems.item(text, action);
        item.setAccelerator(new ShownKeys(key.keys(way)));
        return item;
    }
}
