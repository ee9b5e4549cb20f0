package dev.curvewise.ui.card;

import dev.curvewise.detect.Severity;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws a [Row]: headings small and quiet, links with the state of the open run beside them.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Label title = new Label();
    private final Label badge = new Label();
    private final HBox line;

    RowCell() {
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.getStyleClass().add("title");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(8, title, space, badge);
        line.getStyleClass().add("line");
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
        setGraphic(line);
    }

    private void show(Row.Link link) {
        title.setText(link.title());
        badge.getStyleClass().removeAll("healthy", "warning", "critical");
        badge.setVisible(link.inRun());
        String state = "";
        if (link.inRun()) {
            Severity worst = link.worst();
            badge.setText(worst == null ? "●" : worst == Severity.WARNING ? "▲" : "✚");
            badge.getStyleClass().add(worst == null ? "healthy" : worst.word());
            state = worst == null ? "in the run, no alert" : "in the run, worst alert " + worst.word();
        }
        setAccessibleText(state.isEmpty() ? link.title() : link.title() + ", " + state);
        if (!link.hint().isEmpty()) {
            setTooltip(new Tooltip(link.hint()));
        } else if (!state.isEmpty()) {
            setTooltip(new Tooltip(link.title() + ": " + state));
        }
    }
}
