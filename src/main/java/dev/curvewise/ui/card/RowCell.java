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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws a [Row]: headings small and quiet, links with the state of the open run beside them.
///
/// A key typed into the search gives every cell another row, so a cell keeps its nodes, has few of them, and goes from
/// one state to the next without passing through a third: each of these would have its styles worked out again.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Label title = new Label();
    private final StandingBadge badge = new StandingBadge();
    private final WhyFound why = new WhyFound();
    private final VBox lines;
    private final Tooltip tip = new Tooltip();

    RowCell() {
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(8, title, badge);
        line.getStyleClass().add("line");
        lines = new VBox(line, why);
        lines.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("row-cell");
        setPrefWidth(0);
        setGraphic(lines);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            // a cell that is only put aside is shown again at once
            if (getIndex() >= 0) {
                lines.setVisible(false);
                setAccessibleText(null);
                setTooltip(null);
            }
            return;
        }
        lines.setVisible(true);
        switch (row) {
            case Row.Heading group -> show(group);
            case Row.Link link -> show(link);
        }
    }

    private void show(Row.Heading group) {
        become(true, null);
        title.setText(group.title());
        badge.show(null);
        setTooltip(null);
        setAccessibleText(group.title());
    }

    private void show(Row.Link link) {
        CardSearch.Hit found = link.found() != null && WhyFound.says(link.found()) ? link.found() : null;
        become(false, found);
        title.setText(link.title());
        Standing standing = link.inRun();
        badge.show(standing);
        String state = standing == null ? "" : "in the run, " + standing.words();
        setAccessibleText(link.title()
                + (state.isEmpty() ? "" : ", " + state)
                + (found == null ? "" : ", found: " + WhyFound.words(found)));
        tip.setText(!link.hint().isEmpty() || state.isEmpty() ? link.hint() : link.title() + ": " + state);
        setTooltip(tip.getText().isEmpty() ? null : tip);
    }

    private void become(boolean heading, CardSearch.@Nullable Hit found) {
        pseudoClassStateChanged(HEADING, heading);
        pseudoClassStateChanged(FOUND, found != null);
        setDisable(heading);
        setMouseTransparent(heading);
        if (found != null) {
            why.show(found);
        } else {
            why.clear();
        }
        // it stays where it is, empty: to take it out and in again, or to hide it, costs more than to fill it
        why.setManaged(found != null);
    }
}
