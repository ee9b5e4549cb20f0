package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Sets blocks: the blocks of a page to nodes, top to bottom. It notes every flow of text, heading, question and
/// footnote it sets, for whoever has to find them again.
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

    /// The numbers before the footnotes, which take the keyboard.
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
        if (paragraph.text().size() == 1 && paragraph.text().getFirst() instanceof Inline.Picture picture) {
            return lines.picture(picture);
        }
        return line(paragraph.text(), paragraph.lines(), "paragraph");
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

    private Column box(String styleClass, List<Block> blocks) {
        return new Column(blocks.stream().map(this::set).toList(), "blocks", styleClass);
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
        Column box = box("callout", callout.blocks());
        box.getStyleClass().add(kind.styleClass());
        box.getChildren().addFirst(head);
        return box;
    }

    private Node list(Block.Listing list) {
        List<Node> rows = new ArrayList<>();
        int number = list.start();
        int widest =
                String.valueOf((long) list.start() + list.items().size() - 1).length();
        double indent = list.ordered() ? Math.max(1.8, 0.9 + 0.62 * widest) : 1.4;
        for (Block.Item item : list.items()) {
            int before = proses.size();
            Column body = box("item", item.blocks());
            ItemMark mark = ItemMark.of(item.done(), list.ordered() ? number : -1);
            if (before < proses.size()) {
                proses.get(before).prose().setLead(new Prose.Lead("\n", mark.plain() + " "));
            }
            rows.add(new MarkedRow(mark.node(), body, indent));
            number++;
        }
        return new Column(rows, "list", list.tight() ? "tight" : "loose");
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    private Node faq(Block.Faq faq) {
        List<Node> views = new ArrayList<>();
        for (Block.Question question : faq.questions()) {
            Block.Heading heading = question.heading();
            Prose title = line(heading.text(), heading.lines(), "question-title");
            QuestionView view = new QuestionView(title, box("answer", question.answer()));
            anchors.put(heading.anchor(), view);
            questions.add(view);
            views.add(view);
        }
        return new Column(views, "faq");
    }

    private Node notes(Block.Notes all) {
        List<Node> rows = new ArrayList<>();
        for (Block.Note note : all.notes()) {
            Column body = box("item", note.blocks());
            Text number = new Text(note.number() + ".");
            number.getStyleClass().add("number");
            LineSetter.follow(number, () -> lines.noteMark(note.number()).ifPresent(Scrolling::jumpTo));
            number.setAccessibleText("Back to footnote mark " + note.number());
            MarkedRow row = new MarkedRow(number, body, 1.8);
            notes.put(note.number(), number);
            rows.add(row);
        }
        return new Column(rows, "notes");
    }
}
