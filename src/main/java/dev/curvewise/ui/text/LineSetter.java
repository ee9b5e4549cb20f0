package dev.curvewise.ui.text;

import java.util.List;
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
            Tooltip.install(source, new Tooltip("This formula could not be drawn, so its source is shown."));
            prose.add(source, true);
        }
    }

    private Text run(Inline.Run run) {
        Text text = styled(new Text(run.text()), run.style());
        LinkTarget target = run.link();
        if (target != null) {
            Tooltip.install(text, new Tooltip(target.hint()));
            if (!(target instanceof LinkTarget.Refused)) {
                follow(text, () -> links.accept(target));
                text.setUserData(target);
            }
        }
        return text;
    }

    private Node noteMark(Inline.NoteMark mark) {
        Text text = new Text(String.valueOf(mark.number()));
        follow(text, () -> notes.accept(mark.number()));
        text.setAccessibleText("Footnote " + mark.number());
        return new Raised(text);
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

    private static void follow(Text text, Runnable action) {
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
