package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.session.Standing;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws a [Row]: headings small and quiet, links with the state of the open run beside them.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Label title = new Label();
    private final Label badge = new Label();
    private final HBox line;
    private final WhyFound why = new WhyFound();
    private final VBox lines;

    RowCell() {
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.getStyleClass().add("title");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(8, title, space, badge);
        line.getStyleClass().add("line");
        lines = new VBox(line, why);
        lines.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("row-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean heading = !empty && row instanceof Row.Heading;
        pseudoClassStateChanged(HEADING, heading);
        setDisable(heading);
        setMouseTransparent(heading);
        setTooltip(null);
        explain(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Heading group -> {
                title.setText(group.title());
                badge.setVisible(false);
                setAccessibleText(group.title());
            }
            case Row.Link link -> show(link);
        }
        setGraphic(lines);
    }

    private void show(Row.Link link) {
        title.setText(link.title());
        Standing standing = link.inRun();
        badge.getStyleClass().setAll("label", "badge");
        badge.setVisible(standing != null);
        String state = "";
        if (standing != null) {
            badge.setText(standing.sign());
            badge.getStyleClass().add(standing.styleClass());
            state = "in the run, " + standing.words();
        }
        setAccessibleText(state.isEmpty() ? link.title() : link.title() + ", " + state);
        CardSearch.Hit found = link.found();
        if (found != null && WhyFound.says(found)) {
            explain(found);
            setAccessibleText(getAccessibleText() + ", found: " + WhyFound.words(found));
        }
        if (!link.hint().isEmpty()) {
            setTooltip(new Tooltip(link.hint()));
        } else if (!state.isEmpty()) {
            setTooltip(new Tooltip(link.title() + ": " + state));
        }
    }

    /// The second line stays where it is, empty: to take it out and in again, or to hide it, costs more than to fill
    /// it.
    private void explain(CardSearch.@Nullable Hit found) {
        if (found != null) {
            why.show(found);
        } else {
            why.clear();
        }
        why.setManaged(found != null);
        pseudoClassStateChanged(FOUND, found != null);
    }
}
