package dev.curvewise.ui.chart;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chart's small tool bar: back, everything in view, smoothing, export, and one menu for the rest.
final class ChartBar extends HBox {

    private final CurveChart chart;
    private final ChartState state;
    private final Button back = button("chart-back", Feather.CORNER_UP_LEFT, "Back to the view before (Ctrl+Z)");

    ChartBar(CurveChart chart, ChartState state, ChartExport export) {
        super(2);
        this.chart = chart;
        this.state = state;
        getStyleClass().add("curve-bar");
        setMinWidth(USE_PREF_SIZE);
        Button fit = button("chart-fit", Feather.MAXIMIZE, "Show everything (0 or double click)");
        Button smoothing = button("chart-smoothing", Feather.ACTIVITY, "Smoothing");
        back.setOnAction(event -> state.undo());
        fit.setOnAction(event -> state.fit());
        smoothing.setOnAction(event -> open(new SmoothingPane(chart), smoothing));
        MenuButton more = menu("chart-menu", Feather.MORE_HORIZONTAL, "Axes, examples, markers and view");
        ChartMenu menu = new ChartMenu(chart, pane -> open(pane, more));
        fill(more, menu::items);
        MenuButton out = menu("chart-export", Feather.DOWNLOAD, "Export, copy and print");
        fill(out, export::items);
        getChildren().addAll(back, fit, smoothing, out, more);
        refresh();
    }

    /// Greys out what cannot be done now.
    void refresh() {
        back.setDisable(!state.history().canUndo());
    }

    private void open(Parent pane, Node under) {
        Bubble bubble = new Bubble(pane, chart.getStylesheets());
        if (pane instanceof ColumnPane column) {
            column.setOnTaken(bubble::hide);
        }
        bubble.openUnder(under);
    }

    private static Button button(String id, Feather icon, String tip) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }

    private static MenuButton menu(String id, Feather icon, String tip) {
        MenuButton menu = new MenuButton(null, new FontIcon(icon));
        menu.setId(id);
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        menu.setTooltip(new Tooltip(tip));
        menu.setAccessibleText(tip);
        menu.getItems().setAll(new MenuItem(tip));
        return menu;
    }

    /// Makes a menu anew each time it opens, so that its ticks tell the truth.
    private static void fill(MenuButton menu, Supplier<List<MenuItem>> items) {
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
    }
}
