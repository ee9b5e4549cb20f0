package dev.curvewise.ui.run;

import dev.curvewise.session.Overview;
import dev.curvewise.session.Session;
import dev.curvewise.session.Standing;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A column of the overview: what it is, how it went, small, and what is wrong with it. A click opens its page, its
/// menu says which card it belongs to and what it is called.
final class ColumnTile extends StackPane {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    static final double HEIGHT = 152;
    private static final double CURVE = 64;
    private static final double PADDING = 16;

    private final Button body = new Button();
    private final Button more = new Button();
    private final Label title = new Label();
    private final Label badge = new Label();
    private final Label column = new Label();
    private final Label facts = new Label();
    private final SmallChart chart;
    private final double wide;
    private final Pace pace;
    private @Nullable ObjectProperty<Overview.Item> slot;
    private Subscription watching = Subscription.EMPTY;
    private boolean stale;

    /// @param pace when it is drawn anew
    ColumnTile(double width, Session session, ColumnCommands commands, Pace pace) {
        wide = width;
        this.pace = pace;
        double inner = width - 2 * PADDING - 2;
        chart = new SmallChart(inner, CURVE);
        getStyleClass().add("column-tile");
        title.getStyleClass().add("cw-heading");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        badge.setMinWidth(USE_PREF_SIZE);
        column.getStyleClass().addAll("cw-mono", "column");
        column.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        facts.getStyleClass().addAll("cw-small", "cw-muted");
        facts.setMaxWidth(inner - 24);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox box = new VBox(2, new HBox(8, title, space, badge), column, chart, facts);
        VBox.setMargin(chart, new Insets(4, 0, 4, 0));
        box.setPrefWidth(inner);
        box.setMaxWidth(inner);
        body.getStyleClass().setAll("button", "tile-body");
        body.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        body.setGraphic(box);
        body.setPrefSize(width, HEIGHT);
        body.setMinSize(width, HEIGHT);
        body.setMaxSize(width, HEIGHT);
        body.setOnAction(event -> session.trail().go(item().leadsTo(session)));
        ColumnMenu menu = new ColumnMenu(session, commands, this);
        body.setOnContextMenuRequested(event -> {
            context(menu, item()).show(body, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        more.getStyleClass().addAll("button-icon", "flat", "small", "more");
        more.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        // a menu button would make its menu and its popup at once, for every tile
        more.setOnAction(event -> context(menu, item()).show(more, Side.BOTTOM, 0, 0));
        StackPane.setAlignment(more, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(more, new Insets(0, 6, 6, 0));
        setMaxSize(width, HEIGHT);
        getChildren().addAll(body, more);
        // a tooltip is a window of its own, too much to make for every tile
        addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (body.getTooltip() == null) {
                body.setTooltip(new Tooltip(new TileWords(item()).all()));
                more.setTooltip(new Tooltip("Card and name of this column"));
            }
        });
    }

    /// How wide it is.
    double wide() {
        return wide;
    }

    /// Shows another column.
    void show(ObjectProperty<Overview.Item> other) {
        watching.unsubscribe();
        slot = other;
        show(other.get());
        watching = other.subscribe((was, is) -> renewSoon());
    }

    /// What came in changes all tiles at once; they are drawn anew over several frames.
    private void renewSoon() {
        if (!stale) {
            stale = true;
            pace.run(() -> {
                stale = false;
                show(item());
            });
        }
    }

    private Overview.Item item() {
        return Objects.requireNonNull(slot).get();
    }

    private ContextMenu context(ColumnMenu menu, Overview.Item item) {
        ContextMenu context = new ContextMenu();
        context.setAutoHide(true);
        context.getItems().setAll(menu.items(item.column(), item.card()));
        context.showingProperty().subscribe(showing -> more.pseudoClassStateChanged(OPEN, showing));
        return context;
    }

    /// Lets go of the column.
    void close() {
        watching.unsubscribe();
    }

    private void show(Overview.Item item) {
        setUserData(item);
        TileWords words = new TileWords(item);
        title.setText(item.title());
        column.setText(words.column());
        facts.setText(words.facts());
        chart.show(item.lines());
        showBadge(item);
        if (body.getTooltip() != null) {
            body.getTooltip().setText(words.all());
        }
        body.setAccessibleText(words.all());
        more.setAccessibleText("Card and name of " + item.column());
    }

    private void showBadge(Overview.Item item) {
        Standing standing = item.standing();
        if (standing.isAlert()) {
            showBadge(standing.sign() + " " + item.alerts(), standing.styleClass());
        } else if (item.broken() > 0) {
            showBadge("✚ " + String.format("%,d", item.broken()), "critical");
        } else {
            showBadge(item.card() == null ? "" : standing.sign(), standing.styleClass());
        }
    }

    private void showBadge(String words, String style) {
        badge.setText(words);
        if (!badge.getStyleClass().contains(style)) {
            badge.getStyleClass().setAll("label", "badge", style);
        }
    }
}
