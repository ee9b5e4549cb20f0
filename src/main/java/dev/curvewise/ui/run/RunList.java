package dev.curvewise.ui.run;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open runs, one below the other, in the order the reader drags them into.
final class RunList extends VBox {

    /// What a row that is dragged carries, before its number.
    private static final String DRAGGED = "curvewise-run:";

    private final Session session;
    private final RunCommands commands;

    RunList(Session session, RunCommands commands) {
        super(4);
        this.session = session;
        this.commands = commands;
        setId("runs");
        session.runs().addListener((ListChangeListener<OpenRun>) change -> show());
        session.hidden().addListener((SetChangeListener<Integer>) change -> show());
        session.baselineProperty().addListener(number -> show());
        show();
    }

    /// Shows the rows anew; the keyboard stays on the run it was on.
    void show() {
        OpenRun focused = focused();
        getChildren().setAll(session.runs().stream().map(this::row).toList());
        if (focused != null) {
            getChildren().stream()
                    .filter(row -> row.getUserData() instanceof OpenRun open && open.number() == focused.number())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private @Nullable OpenRun focused() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && node.getParent() != this) {
            node = node.getParent();
        }
        return node != null && node.getUserData() instanceof OpenRun open ? open : null;
    }

    private RunRow row(OpenRun open) {
        RunRow row = new RunRow(open, session, commands);
        row.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + open.number());
            row.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        row.setOnDragOver(event -> {
            if (dragged(event) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        row.setOnDragDropped(event -> {
            int number = dragged(event);
            if (number >= 0) {
                session.run(number)
                        .ifPresent(moved -> session.move(moved, session.runs().indexOf(open)));
                event.setDropCompleted(true);
                event.consume();
            }
        });
        return row;
    }

    private static int dragged(DragEvent event) {
        String text = event.getDragboard().getString();
        return text != null && text.startsWith(DRAGGED) ? Integer.parseInt(text.substring(DRAGGED.length())) : -1;
    }
}
