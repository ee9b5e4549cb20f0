package dev.curvewise.ui.run;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Overview;
import dev.curvewise.session.OverviewGrouping;
import dev.curvewise.session.OverviewOrder;
import dev.curvewise.session.Standing;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The head of the overview: what is open, how much of it needs a look, and how the columns are shown.
final class OverviewHead extends VBox {

    private final Label what = new Label();
    private final Label facts = new Label();
    private final TextField filter = new TextField();
    private final Hyperlink again = new Hyperlink("The order changed: sort again");

    /// @param sort sets the columns out anew
    OverviewHead(OverviewState state, Runnable sort) {
        super(4);
        getStyleClass().add("head");
        Label title = new Label("Run overview");
        title.getStyleClass().add("cw-display");
        facts.setId("overview-facts");
        facts.getStyleClass().add("cw-muted");
        filter.setId("overview-filter");
        filter.setPromptText("Filter columns");
        filter.setAccessibleText("Filter columns by name");
        filter.setPrefWidth(200);
        filter.textProperty().addListener(text -> sort.run());
        CheckBox steps = new CheckBox("Steps and time");
        steps.setId("overview-steps");
        steps.selectedProperty().bindBidirectional(state.stepsProperty());
        again.setId("overview-sort-again");
        // a long name gives way to what is said of it
        what.getStyleClass().add("cw-muted");
        what.setMinWidth(0);
        what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        facts.setMinWidth(USE_PREF_SIZE);
        setStale(false);
        again.setOnAction(event -> sort.run());
        FlowPane controls = new FlowPane(
                12,
                8,
                filter,
                choice("overview-order", "Order", OverviewOrder.values(), OverviewOrder::title, state.orderProperty()),
                choice(
                        "overview-grouping",
                        "Groups",
                        OverviewGrouping.values(),
                        OverviewGrouping::title,
                        state.groupingProperty()),
                steps);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("controls");
        again.setMinWidth(USE_PREF_SIZE);
        again.getStyleClass().add("sort-again");
        HBox words = new HBox(what, facts);
        words.setAlignment(Pos.BASELINE_LEFT);
        HBox line = new HBox(12, words, again);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(title, line, controls);
    }

    /// The words the names must hold.
    String filter() {
        return filter.getText();
    }

    /// Offers to sort again, or not; nothing moves.
    void setStale(boolean stale) {
        again.setVisible(stale);
        again.setManaged(stale);
    }

    /// Says what is open.
    ///
    /// @param drawn the runs that are drawn
    /// @param none  whether no run is open at all
    /// @param all   whether every column was read
    void show(List<OpenRun> drawn, boolean none, List<Overview.Item> items, boolean all) {
        if (drawn.isEmpty()) {
            what.setText("");
            facts.setText(none ? "No run is open. Drop a run file on the window." : "Every open run is switched off.");
            return;
        }
        String runs = drawn.size() == 1 ? drawn.getFirst().run().name() : drawn.size() + " runs";
        String state = state(items, all);
        what.setText(runs);
        facts.setText("  ·  " + items.size() + (items.size() == 1 ? " column, " : " columns, ") + state);
    }

    /// "Nothing stands out" is only said of columns that were judged.
    private static String state(List<Overview.Item> items, boolean all) {
        long look = items.stream().filter(Overview.Item::standsOut).count();
        if (look > 0) {
            return look + (look == 1 ? " of them needs a look" : " of them need a look");
        }
        if (!all) {
            return "being read";
        }
        long explained = items.stream().filter(item -> item.card() != null).count();
        long unjudged = items.stream()
                .filter(item -> item.card() != null && item.standing() == Standing.UNJUDGED)
                .count();
        if (explained == 0) {
            return "no card explains them";
        }
        if (items.stream().anyMatch(Overview.Item::isArriving)) {
            return "not judged yet";
        }
        if (unjudged == explained) {
            return "none could be judged";
        }
        return "nothing stands out" + (unjudged == 0 ? "" : ", " + unjudged + " could not be judged");
    }

    private static <T> MenuButton choice(
            String id, String what, T[] all, Function<T, String> title, ObjectProperty<T> chosen) {
        MenuButton button = new MenuButton();
        button.setId(id);
        for (T one : all) {
            RadioMenuItem item = new RadioMenuItem(title.apply(one));
            item.setOnAction(event -> chosen.set(one));
            button.getItems().add(item);
        }
        chosen.subscribe(now -> {
            button.setText(title.apply(now));
            button.setAccessibleText(what + ": " + title.apply(now));
            for (int i = 0; i < all.length; i++) {
                ((RadioMenuItem) button.getItems().get(i)).setSelected(all[i].equals(now));
            }
        });
        return button;
    }
}
