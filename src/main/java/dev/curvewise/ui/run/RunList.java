package dev.curvewise.ui.run;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/// The open runs, one below the other, in the order the reader drags them into.
final class RunList extends VBox {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    /// What a row that is dragged carries, before its number.
    private static final String DRAGGED = "curvewise-run:";

    private final Session session;
    private final RunCommands commands;
    private final Map<Integer, RunRow> rows = new HashMap<>();

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

    /// Shows the runs as they are now; a row stays as long as its run is open, and with it the keyboard.
    void show() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        List<RunRow> now = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        for (OpenRun run : session.runs()) {
            RunRow row = rows.computeIfAbsent(run.number(), number -> row(run));
            row.show(run);
            now.add(row);
            open.add(run.number());
        }
        rows.keySet().retainAll(open);
        if (!getChildren().equals(now)) {
            getChildren().setAll(now);
            if (focused instanceof RunRow row && now.contains(row)) {
                row.requestFocus();
            }
        }
    }

    private RunRow row(OpenRun open) {
        RunRow row = new RunRow(open, session, commands);
        row.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + open.number());
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            board.setDragView(row.snapshot(null, null));
            event.consume();
        });
        row.setOnDragOver(event -> {
            if (dragged(event) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                row.pseudoClassStateChanged(TARGET, true);
                event.consume();
            }
        });
        row.setOnDragExited(event -> row.pseudoClassStateChanged(TARGET, false));
        row.setOnDragDropped(event -> {
            int number = dragged(event);
            if (number >= 0) {
                OpenRun target = (OpenRun) row.getUserData();
                session.run(number)
                        .ifPresent(moved -> commands.move(moved, session.runs().indexOf(target)));
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
