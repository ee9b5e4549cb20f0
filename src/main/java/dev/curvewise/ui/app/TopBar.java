package dev.curvewise.ui.app;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: where one is, the search, and what can be done anywhere.
final class TopBar extends HBox {

    private final CustomTextField search = new CustomTextField();

    /// @param actions what its buttons do
    TopBar(Actions actions) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(brand(actions), back(actions), forward(actions), space(), searchField(), space());
        getChildren().addAll(open(actions), theme(actions), help(actions), more(actions));
    }

    TextField search() {
        return search;
    }

    private static Button brand(Actions actions) {
        Button brand = new Button("Curvewise", new Mark(22));
        brand.getStyleClass().addAll("brand", Styles.FLAT);
        brand.setTooltip(new Tooltip("All metrics at a glance"));
        brand.setOnAction(event -> actions.home());
        return brand;
    }

    private static Button back(Actions actions) {
        Button back = Icons.button(Feather.ARROW_LEFT, "Back (Alt+Left)", actions::back);
        back.disableProperty().bind(actions.canGoBack().not());
        return back;
    }

    private static Button forward(Actions actions) {
        Button forward = Icons.button(Feather.ARROW_RIGHT, "Forward (Alt+Right)", actions::forward);
        forward.disableProperty().bind(actions.canGoForward().not());
        return forward;
    }

    private CustomTextField searchField() {
        search.setId("search");
        search.setPromptText("Search metrics, log names, text");
        search.setAccessibleText("Search metrics, log names and text");
        search.setLeft(new FontIcon(Feather.SEARCH));
        Label key = new Label("/");
        key.getStyleClass().add("key");
        search.setRight(key);
        key.visibleProperty()
                .bind(search.focusedProperty().not().and(search.textProperty().isEmpty()));
        search.setPrefWidth(400);
        search.setMinWidth(160);
        return search;
    }

    private static Button open(Actions actions) {
        Button open = new Button("Open…", new FontIcon(Feather.FOLDER));
        open.setId("open");
        open.getStyleClass().add(Styles.ACCENT);
        open.setTooltip(new Tooltip("Open run files (Ctrl+O), or drop them anywhere on the window"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> actions.chooseRuns());
        return open;
    }

    private static Button theme(Actions actions) {
        Button theme = Icons.button(Feather.MOON, "Light or dark (Ctrl+D)", actions::toggleTheme);
        theme.setId("theme");
        return theme;
    }

    private static Button help(Actions actions) {
        return Icons.button(Feather.HELP_CIRCLE, "All keys (?)", actions::showKeys);
    }

    private static MenuButton more(Actions actions) {
        MenuButton more = new MenuButton();
        Icons.dress(more, Feather.MORE_HORIZONTAL, "More");
        more.getStyleClass().add(atlantafx.base.theme.Tweaks.NO_ARROW);
        more.setOnShowing(event -> more.getItems().setAll(items(actions)));
        // a menu without an item would not open at all
        more.getItems().setAll(new MenuItem());
        return more;
    }

    private static List<MenuItem> items(Actions actions) {
        return actions.menu();
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
