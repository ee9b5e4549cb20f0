package dev.curvewise.ui.chart;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.curvewise.plot.Derivation;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chart's small tool bar: moving the view, axes, smoothing, export.
final class ChartBar extends HBox {

    private final CurveChart chart;
    private final ChartState state;
    private final Button back = button(Feather.CORNER_UP_LEFT, "Back to the view before (Ctrl+Z)");
    private final Button forth = button(Feather.CORNER_UP_RIGHT, "Forward again (Ctrl+Y)");

    ChartBar(CurveChart chart, ChartState state, ChartExport export) {
        super(2);
        this.chart = chart;
        this.state = state;
        getStyleClass().add("curve-bar");
        Button fit = button(Feather.MAXIMIZE, "Show everything (0 or double click)");
        Button in = button(Feather.ZOOM_IN, "Zoom in (+ or wheel)");
        Button out = button(Feather.ZOOM_OUT, "Zoom out (- or wheel)");
        back.setOnAction(event -> state.undo());
        forth.setOnAction(event -> state.redo());
        fit.setOnAction(event -> state.fit());
        in.setOnAction(event -> zoom(0.5));
        out.setOnAction(event -> zoom(2));
        getChildren()
                .addAll(
                        back,
                        forth,
                        in,
                        out,
                        fit,
                        menu(Feather.SLIDERS, "Axes and examples", this::axes),
                        menu(Feather.ACTIVITY, "Smoothing and statistics", this::smoothing),
                        menu(Feather.DOWNLOAD, "Export, copy and print", export::items));
        refresh();
    }

    /// Greys out what cannot be done now.
    void refresh() {
        back.setDisable(!state.history().canUndo());
        forth.setDisable(!state.history().canRedo());
    }

    private void zoom(double factor) {
        state.go(state.view().withX(state.x(1).zoomed(factor, 0.5)));
    }

    private static Button button(Feather icon, String tip) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }

    /// A menu that is made anew each time it opens, so that its ticks tell the truth.
    private static MenuButton menu(Feather icon, String tip, Supplier<List<MenuItem>> items) {
        MenuButton menu = new MenuButton(null, new FontIcon(icon));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        menu.setTooltip(new Tooltip(tip));
        menu.setAccessibleText(tip);
        menu.getItems().setAll(new MenuItem(tip));
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
        return menu;
    }

    private List<MenuItem> axes() {
        ArrayList<MenuItem> items = new ArrayList<>();
        items.add(heading("Horizontal"));
        Derivation how = state.derivation();
        for (XChoice choice : chart.xChoices()) {
            items.add(choice(choice.name(), choice.equals(how.x()), () -> chart.derive(how.withX(choice))));
        }
        items.add(new SeparatorMenuItem());
        items.add(heading("Vertical"));
        for (Scale scale : List.of(Scale.LINEAR, Scale.LOG, chart.symmetricLog())) {
            boolean same = scale.getClass().equals(state.yScale().getClass());
            items.add(choice(scale.words(), same, () -> chart.setYScale(scale)));
        }
        items.add(new SeparatorMenuItem());
        for (YFit fit : YFit.values()) {
            items.add(choice("Fit to " + fit.words(), fit == state.yFit(), () -> {
                chart.setYFit(fit);
                chart.fit();
            }));
        }
        items.add(new SeparatorMenuItem());
        items.add(heading("Examples"));
        items.add(check(
                "Stretch to the run's steps", how.stretch(), () -> chart.derive(how.withStretch(!how.stretch()))));
        items.add(check("Scale to the run's height", how.scaling() != 1, chart::toggleExampleScaling));
        items.add(new SeparatorMenuItem());
        items.add(check("Range strip", chart.isStripVisible(), () -> chart.setStripVisible(!chart.isStripVisible())));
        return items;
    }

    private List<MenuItem> smoothing() {
        ArrayList<MenuItem> items = new ArrayList<>();
        items.add(heading("Smoothing; the values as logged stay behind the line"));
        Derivation how = state.derivation();
        Range steps = state.content().stepRange();
        double length = steps == null ? 1000 : steps.length();
        List<Smoothing> all = List.of(
                Smoothing.off(),
                new Smoothing.Ema(0.6),
                new Smoothing.Ema(0.9),
                new Smoothing.Ema(0.99),
                new Smoothing.TimeEma(Math.max(length / 100, Double.MIN_NORMAL)),
                new Smoothing.MovingAverage(11),
                new Smoothing.MovingAverage(101),
                new Smoothing.Gaussian(3),
                new Smoothing.Gaussian(20),
                new Smoothing.Median(5),
                new Smoothing.Median(51));
        for (Smoothing each : all) {
            String name = each.words().substring(0, 1).toUpperCase(Locale.ROOT)
                    + each.words().substring(1);
            items.add(choice(name, each.equals(how.smoothing()), () -> chart.setSmoothing(each)));
        }
        items.add(new SeparatorMenuItem());
        items.add(check(
                "Statistics of the visible range",
                chart.isStatisticsVisible(),
                () -> chart.setStatisticsVisible(!chart.isStatisticsVisible())));
        return items;
    }

    private static MenuItem heading(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        item.getStyleClass().add("heading");
        return item;
    }

    private static MenuItem choice(String text, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem check(String text, boolean selected, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        return item;
    }
}
