package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Sets blocks: the blocks of a page to nodes, top to bottom. It notes every flow of text, heading, question and
/// footnote
/// it sets, for whoever has to find them again.
final class BlockSetter {

    private final LineSetter lines;
    private final List<PlacedProse> proses = new ArrayList<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<Integer, Node> notes = new HashMap<>();
    private final List<QuestionView> questions = new ArrayList<>();

    BlockSetter(LineSetter lines) {
        this.lines = lines;
    }

    /// Every flow of text in reading order.
    List<PlacedProse> proses() {
        return proses;
    }

    Map<String, Node> anchors() {
        return anchors;
    }

    Map<Integer, Node> notes() {
        return notes;
    }

    List<QuestionView> questions() {
        return questions;
    }

    Node set(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Code code -> code(code);
            case Block.Formula formula -> formula(formula);
            case Block.Quote quote -> box("quote", quote.blocks());
            case Block.Callout callout -> callout(callout);
            case Block.Listing list -> list(list);
            case Block.Table table -> new TableSetter(this).set(table);
            case Block.Rule rule -> rule();
            case Block.Faq faq -> faq(faq);
            case Block.Notes all -> notes(all);
        };
    }

    /// Sets a line of text and notes it.
    Prose line(List<Inline> text, Lines source, String... styleClasses) {
        Prose prose = lines.set(text);
        prose.getStyleClass().addAll(styleClasses);
        return note(prose, source);
    }

    private Prose note(Prose prose, Lines source) {
        proses.add(new PlacedProse(prose, source));
        return prose;
    }

    private Prose heading(Block.Heading heading) {
        Prose prose = line(heading.text(), heading.lines(), "heading", "heading-" + heading.level());
        prose.setAccessibleRoleDescription("heading level " + heading.level());
        anchors.put(heading.anchor(), prose);
        return prose;
    }

    private Node paragraph(Block.Paragraph paragraph) {
        Prose prose = line(paragraph.text(), paragraph.lines(), "paragraph");
        return prose;
    }

    private Node code(Block.Code code) {
        Prose prose = note(LineSetter.code(code.text()), code.lines());
        prose.getStyleClass().add("code-text");
        WideBox box = new WideBox(prose);
        box.getStyleClass().add("code-block");
        return box;
    }

    private Node formula(Block.Formula formula) {
        Prose prose = new Prose(false);
        lines.addFormula(prose, formula.latex(), true);
        prose.getStyleClass().add("formula-line");
        note(prose, formula.lines());
        WideBox box = new WideBox(prose);
        box.getStyleClass().add("formula-block");
        return box;
    }

    private VBox box(String styleClass, List<Block> blocks) {
        VBox box = new VBox();
        box.getStyleClass().addAll("blocks", styleClass);
        blocks.forEach(block -> box.getChildren().add(set(block)));
        return box;
    }

    private Node callout(Block.Callout callout) {
        CalloutKind kind = callout.kind();
        FontIcon icon = new FontIcon(
                switch (kind) {
                    case NOTE -> Feather.INFO;
                    case TIP -> Feather.SUN;
                    case IMPORTANT -> Feather.MESSAGE_SQUARE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case CAUTION -> Feather.ALERT_OCTAGON;
                });
        Prose title = line(List.of(new Inline.Run(kind.title(), Style.PLAIN, null)), callout.lines(), "callout-title");
        Region head = new MarkedRow(icon, title, 1.6);
        VBox box = box("callout", callout.blocks());
        box.getStyleClass().add(kind.styleClass());
        box.getChildren().addFirst(head);
        return box;
    }

    private Node list(Block.Listing list) {
        VBox box = new VBox();
        box.getStyleClass().addAll("list", list.tight() ? "tight" : "loose");
        int number = list.start();
        int widest =
                String.valueOf((long) list.start() + list.items().size() - 1).length();
        double indent = list.ordered() ? Math.max(1.8, 0.9 + 0.62 * widest) : 1.4;
        for (Block.Item item : list.items()) {
            int before = proses.size();
            VBox body = box("item", item.blocks());
            ItemMark mark = ItemMark.of(item.done(), list.ordered() ? number : -1);
            if (before < proses.size()) {
                proses.get(before).prose().setLead(new Prose.Lead("\n", mark.plain() + " "));
            }
            box.getChildren().add(new MarkedRow(mark.node(), body, indent));
            number++;
        }
        return box;
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    private Node faq(Block.Faq faq) {
        VBox box = new VBox();
        box.getStyleClass().add("faq");
        for (Block.Question question : faq.questions()) {
            Block.Heading heading = question.heading();
            Prose title = line(heading.text(), heading.lines(), "question-title");
            QuestionView view = new QuestionView(title, box("answer", question.answer()));
            anchors.put(heading.anchor(), view);
            questions.add(view);
            box.getChildren().add(view);
        }
        return box;
    }

    private Node notes(Block.Notes all) {
        VBox box = new VBox();
        box.getStyleClass().add("notes");
        for (Block.Note note : all.notes()) {
            VBox body = box("item", note.blocks());
            MarkedRow row = new MarkedRow(ItemMark.of(null, note.number()).node(), body, 1.8);
            VBox.setMargin(row, Insets.EMPTY);
            row.setAccessibleRole(AccessibleRole.LIST_ITEM);
            notes.put(note.number(), row);
            box.getChildren().add(row);
        }
        return box;
    }
}
