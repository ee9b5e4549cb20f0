package dev.curvewise.ui.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

/// Sets lines: inlines to a flow of text.
final class LineSetter {

    private final FormulaTypesetter formulas;
    private final Pictures pictures;
    private final Consumer<LinkTarget> links;
    private final Consumer<Integer> notes;
    private final Map<Integer, Node> noteMarks = new HashMap<>();

    LineSetter(FormulaTypesetter formulas, Pictures pictures, Consumer<LinkTarget> links, Consumer<Integer> notes) {
        this.formulas = formulas;
        this.pictures = pictures;
        this.links = links;
        this.notes = notes;
    }

    Prose set(List<Inline> inlines) {
        Prose prose = new Prose(true);
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Run run -> prose.add(run(run), run.style().code());
                case Inline.Formula formula -> addFormula(prose, formula.latex(), formula.display());
                case Inline.Picture picture -> prose.add(pictures.show(picture), picture.plain());
                case Inline.NoteMark mark -> prose.add(noteMark(mark), mark.plain());
            }
        }
        return prose;
    }

    /// A picture on a line of its own.
    Node picture(Inline.Picture picture) {
        return pictures.show(picture);
    }

    /// Where the text refers to a footnote: the mark that was followed last, or the first one.
    Optional<Node> noteMark(int number) {
        return Optional.ofNullable(noteMarks.get(number));
    }

    /// Text as it stands, in the typewriter face, not wrapped.
    static Prose code(String code) {
        Prose prose = new Prose(false);
        prose.add(styled(new Text(code), Style.CODE), false);
        return prose;
    }

    void addFormula(Prose prose, String latex, boolean display) {
        String plain = new Inline.Formula(latex, display).plain();
        Optional<Outline> outline = formulas.set(latex, display);
        if (outline.isPresent()) {
            prose.add(new FormulaView(outline.get(), latex), plain);
        } else {
            Text source = styled(new Text(plain), Style.CODE);
            source.getStyleClass().add("broken-formula");
            hint(source, "This formula could not be drawn, so its source is shown.");
            prose.add(source, true);
        }
    }

    private Text run(Inline.Run run) {
        Text text = styled(new Text(run.text()), run.style());
        LinkTarget target = run.link();
        if (target != null) {
            hint(text, target.hint());
            if (!(target instanceof LinkTarget.Refused)) {
                follow(text, () -> links.accept(target));
                text.setUserData(target);
            }
        }
        return text;
    }

    private Node noteMark(Inline.NoteMark mark) {
        Text text = new Text(String.valueOf(mark.number()));
        follow(text, () -> {
            noteMarks.put(mark.number(), text);
            notes.accept(mark.number());
        });
        text.setAccessibleText("Footnote " + mark.number());
        noteMarks.putIfAbsent(mark.number(), text);
        return new Raised(text);
    }

    /// A tooltip that is made when the pointer first comes by: a page may have thousands of links.
    private static void hint(Node node, String text) {
        node.setOnMouseEntered(event -> {
            node.setOnMouseEntered(null);
            Tooltip.install(node, new Tooltip(text));
        });
    }

    private static Text styled(Text text, Style style) {
        text.getStyleClass().add("run");
        addIf(text, style.bold(), "bold");
        addIf(text, style.italic(), "italic");
        addIf(text, style.code(), "code");
        text.setStrikethrough(style.struck());
        return text;
    }

    private static void addIf(Text text, boolean wanted, String styleClass) {
        if (wanted) {
            text.getStyleClass().add(styleClass);
        }
    }

    static void follow(Text text, Runnable action) {
        text.getStyleClass().addAll("run", "link");
        text.setCursor(Cursor.HAND);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText());
        text.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                action.run();
                event.consume();
            }
        });
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }
}
