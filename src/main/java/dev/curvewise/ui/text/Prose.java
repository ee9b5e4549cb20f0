package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A flow of text that can be pointed into: the unit of selecting, finding and copying. Each object in it (a formula, a
/// picture) counts as one character.
final class Prose extends TextFlow {

    private static final double WIDEST_WORD = 11;

    static final char OBJECT = '\uFFFC';

    private final StringBuilder content = new StringBuilder();
    private final Map<Integer, String> objects = new TreeMap<>();
    private final List<Span> codeSpans = new ArrayList<>();
    private final Map<Shade.Kind, Shade> shades = new EnumMap<>(Shade.Kind.class);
    private final boolean wraps;
    private Lead lead = Lead.PARAGRAPH;

    /// What stands before this text in a plain copy.
    ///
    /// @param gap  what parts it from the text before
    /// @param mark the bullet or number
    record Lead(String gap, String mark) {
        static final Lead PARAGRAPH = new Lead("\n\n", "");
    }

    Prose(boolean wraps) {
        this.wraps = wraps;
        getStyleClass().add("prose");
    }

    void add(Text text, boolean asCode) {
        if (asCode) {
            codeSpans.add(
                    new Span(content.length(), content.length() + text.getText().length()));
            shade(Shade.Kind.CODE, codeSpans);
        }
        content.append(text.getText());
        getChildren().add(text);
    }

    void add(Node object, String plain) {
        objects.put(content.length(), plain);
        content.append(OBJECT);
        getChildren().add(object);
    }

    /// The text, with [#OBJECT] for every object.
    String content() {
        return content.toString();
    }

    int length() {
        return content.length();
    }

    /// Whether all of it is words in one face, so that its lines are equally high.
    boolean isPlain() {
        return objects.isEmpty() && codeSpans.isEmpty();
    }

    /// The text of a range as it is copied: formulas as LaTeX, pictures as their description.
    String copy(Span span) {
        StringBuilder copy = new StringBuilder();
        for (int i = span.from(); i < Math.min(span.to(), content.length()); i++) {
            copy.append(objects.getOrDefault(i, String.valueOf(content.charAt(i))));
        }
        return copy.toString();
    }

    Lead lead() {
        return lead;
    }

    void setLead(Lead lead) {
        this.lead = lead;
    }

    /// Puts colour behind ranges of the text, in place of the ranges that had this colour before.
    void shade(Shade.Kind kind, List<Span> spans) {
        Shade shade = shades.get(kind);
        if (shade == null && spans.isEmpty()) {
            return;
        }
        if (shade == null) {
            shade = new Shade(kind);
            shades.put(kind, shade);
            // the colours lie behind the text, one above the other in their order
            getChildren().removeAll(shades.values());
            getChildren().addAll(0, shades.values());
        }
        shade.show(spans);
        requestLayout();
    }

    /// The place between two characters that is nearest to a point of this flow.
    int indexAt(Point2D point) {
        Insets insets = getInsets();
        Point2D inText = new Point2D(
                Math.clamp(point.getX(), insets.getLeft(), Math.max(insets.getLeft(), getWidth())),
                Math.clamp(point.getY(), insets.getTop(), Math.max(insets.getTop(), getHeight() - 1)));
        return Math.clamp(getHitInfo(inText).getInsertionIndex(), 0, length());
    }

    /// The rectangles that a range of text covers, in this flow's coordinates.
    List<Rectangle2D> areas(Span span) {
        LayoutInfo info = getLayoutInfo();
        return info.getSelectionGeometry(span.from(), Math.min(span.to(), length()), false);
    }

    /// The least width at which no word is cut, but never more than a third of a line: the long
    /// log names of a table break, so that its last column keeps a width one can read.
    double narrowest() {
        double words = 0;
        double objects = 0;
        double em = 0;
        for (Node child : getManagedChildren()) {
            if (child instanceof Text text) {
                em = Math.max(em, text.getFont().getSize());
                words = Math.max(words, WordWidths.widest(text.getText(), text.getFont()));
            } else {
                objects = Math.max(objects, child.prefWidth(-1));
            }
        }
        Insets insets = getInsets();
        return Math.ceil(Math.max(Math.min(words, WIDEST_WORD * em), objects) + insets.getLeft() + insets.getRight())
                + 1;
    }

    /// The height of a line of its words, 0 where it has none.
    double lineHeight() {
        for (Node child : getManagedChildren()) {
            if (child instanceof Text text) {
                return text.getFont().getSize() * 1.2 + getLineSpacing();
            }
        }
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return wraps ? super.computeMinWidth(height) : computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shades.values().forEach(shade -> shade.place(this));
    }
}
