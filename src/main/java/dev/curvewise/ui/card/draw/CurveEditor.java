package dev.curvewise.ui.card.draw;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws an example curve for a card and saves it into the card's file.
public final class CurveEditor extends BorderPane {

    private final MetricCard card;
    private final Runnable close;
    private final Sketching sketching;
    private final CurveForm form;
    private final Label message = new Label();
    private final Button discard = new Button("Discard the drawing");
    private final Consumer<String> saved;
    private DrawingBoard board;

    /// @param card  the card to draw for
    /// @param file  its file, or null where it can not be written to
    /// @param packs folders with cards of one's own, into which a card without such a file can be copied
    /// @param choose asks for another folder for such a copy; nothing where none was chosen
    /// @param saved told the name of the scenario that was saved
    /// @param close closes the editor
    public CurveEditor(
            MetricCard card,
            @Nullable Path file,
            List<Path> packs,
            Supplier<Optional<Path>> choose,
            Consumer<String> saved,
            Runnable close) {
        this.card = card;
        this.saved = saved;
        this.close = close;
        List<Drawing> drawings = Drawing.of(card);
        List<SaveTarget> targets = file != null
                ? List.of(new SaveTarget(file, false))
                : packs.stream().map(pack -> SaveTarget.copyIn(pack, card)).toList();
        Drawing first = drawings.getFirst();
        sketching = new Sketching(first.start());
        board = new DrawingBoard(sketching, first.view(), first.others());
        form = new CurveForm(drawings, sketching, board.chosenProperty());
        form.offer(targets, () -> choose.get().map(folder -> SaveTarget.copyIn(folder, card)));
        getStyleClass().add("curve-editor");
        getStylesheets()
                .add(Objects.requireNonNull(CurveEditor.class.getResource("draw.css"))
                        .toExternalForm());
        setTop(head());
        setCenter(board);
        setRight(form);
        setBottom(foot());
        form.holdScenario(sketching.canUndoProperty());
        form.drawingProperty().addListener((o, before, now) -> turnTo(now));
        sketching.sketchProperty().addListener((o, before, now) -> say("", false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Hands the keyboard to the board.
    public void begin() {
        board.requestFocus();
    }

    /// Closes the editor, or asks first where something was drawn.
    public void leave() {
        boolean changed = sketching.canUndoProperty().get() || form.isChanged();
        if (changed && !discard.isVisible()) {
            say("The drawing is not saved.", true);
        } else {
            close.run();
        }
    }

    private void turnTo(@Nullable Drawing drawing) {
        if (drawing != null) {
            sketching.restart(drawing.start());
            DrawingBoard other = new DrawingBoard(sketching, drawing.view(), drawing.others());
            other.chosenProperty().bindBidirectional(form.chosenProperty());
            board = other;
            setCenter(other);
        }
    }

    private HBox head() {
        Label title = new Label("Draw a curve: " + card.name());
        title.getStyleClass().add("cw-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button undo = new Button("Undo");
        undo.setId("undo");
        undo.disableProperty().bind(sketching.canUndoProperty().not());
        undo.setOnAction(event -> sketching.undo());
        Button redo = new Button("Redo");
        redo.setId("redo");
        redo.disableProperty().bind(sketching.canRedoProperty().not());
        redo.setOnAction(event -> sketching.redo());
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> leave());
        Button save = new Button("Save");
        save.setId("save-curve");
        save.getStyleClass().add("accent");
        save.setTooltip(new Tooltip("Save the curve into the card (Ctrl+S)"));
        save.disableProperty()
                .bind(BooleanExpression.booleanExpression(form.lackProperty().map(lack -> !lack.isEmpty())));
        save.setOnAction(event -> save());
        HBox head = new HBox(8, title, space, undo, redo, cancel, save);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    /// What can be done and what is still needed, or in their place what went wrong.
    private HBox foot() {
        Label hint = new Label("Drag a point; click to add one, right-click to take one away. Keys: ← → choose a point,"
                + " ↑ ↓ move it, Insert and Delete.");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("cw-small", "cw-muted");
        Label lack = new Label();
        lack.setId("draw-lack");
        lack.getStyleClass().addAll("cw-small", "cw-muted");
        lack.setMinWidth(Region.USE_PREF_SIZE);
        lack.textProperty().bind(form.lackProperty());
        message.setId("draw-message");
        message.setWrapText(true);
        discard.setOnAction(event -> close.run());
        discard.setMinWidth(Region.USE_PREF_SIZE);
        discard.setVisible(false);
        hint.visibleProperty().bind(message.textProperty().isEmpty());
        lack.visibleProperty().bind(message.textProperty().isEmpty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(16, hint, message, space, lack, discard);
        for (Node part : List.of(hint, lack, message, discard)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void save() {
        SaveTarget target = form.target();
        Drawing drawing = form.drawingProperty().get();
        if (target == null || drawing == null) {
            return;
        }
        Scenario scenario = drawing.finished(form.label(), form.isHealthy(), form.analysis(), sketching.get());
        List<Problem> problems = target.save(card, scenario);
        if (problems.isEmpty()) {
            saved.accept(scenario.label());
            close.run();
        } else {
            Problem first = problems.getFirst();
            say(first.what() + "." + (first.hint().isEmpty() ? "" : " " + first.hint() + "."), false);
        }
    }

    private void say(String words, boolean mayDiscard) {
        message.setText(words);
        discard.setVisible(mayDiscard);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            if (form.lackProperty().getValue().isEmpty()) {
                save();
            }
        } else if (isTyping(event)) {
            // a field takes its own words back, and a number that is being typed is let go of first
            return;
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                sketching.redo();
            } else {
                sketching.undo();
            }
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
            sketching.redo();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isTyping(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl field)) {
            return false;
        }
        return event.getCode() != KeyCode.ESCAPE || field.getParent() instanceof TableCell<?, ?>;
    }
}
