package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

/// Finds words on a page, whatever their case, also in answers that are folded away.
final class PageFind {

    static final int MOST_HITS = 9_999;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private PageText text;
    private String words = "";
    private List<Hit> hits = List.of();

    private record Hit(int prose, Span span) {}

    PageFind(PageText text) {
        this.text = text;
    }

    /// How many hits there are.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Which hit is shown, from 0; -1 where there is none.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Looks for the same words on another page.
    void of(PageText newText) {
        text = newText;
        hits = List.of();
        mark();
    }

    /// Looks for words and shows the first of them; empty words take all marks away.
    void find(String newWords) {
        words = newWords;
        mark();
        move(0, 0);
    }

    void next() {
        move(current.get() + 1, 0);
    }

    void previous() {
        move(current.get() - 1, hits.size() - 1);
    }

    private void mark() {
        hits.stream().map(Hit::prose).distinct().map(text::prose).forEach(PageFind::unmark);
        hits = words.isBlank() ? List.of() : search(pattern(words.strip()));
        Map<Integer, List<Span>> spans = new TreeMap<>();
        hits.forEach(hit ->
                spans.computeIfAbsent(hit.prose(), i -> new ArrayList<>()).add(hit.span()));
        spans.forEach((prose, found) -> text.prose(prose).shade(Shade.Kind.HIT, found));
        current.set(-1);
        count.set(hits.size());
    }

    private static void unmark(Prose prose) {
        prose.shade(Shade.Kind.HIT, List.of());
        prose.shade(Shade.Kind.CURRENT_HIT, List.of());
    }

    private static Pattern pattern(String words) {
        // a line may break between words; it does not matter which space stands there
        String[] parts = words.split("\\s+", -1);
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<Hit> search(Pattern pattern) {
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Matcher matcher = pattern.matcher(text.prose(i).content());
            while (matcher.find() && found.size() < MOST_HITS) {
                found.add(new Hit(i, new Span(matcher.start(), matcher.end())));
            }
        }
        return found;
    }

    /// Shows a hit; beyond the ends, the one given instead.
    private void move(int index, int otherwise) {
        if (hits.isEmpty()) {
            return;
        }
        if (current.get() >= 0) {
            text.prose(hits.get(current.get()).prose()).shade(Shade.Kind.CURRENT_HIT, List.of());
        }
        current.set(index >= 0 && index < hits.size() ? index : otherwise);
        Hit hit = hits.get(current.get());
        Prose prose = text.prose(hit.prose());
        prose.shade(Shade.Kind.CURRENT_HIT, List.of(hit.span()));
        unfold(prose);
        reveal(prose, hit.span());
    }

    private static void unfold(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof QuestionView question && !question.isTitle(node)) {
                question.openProperty().set(true);
            }
        }
    }

    private static void reveal(Prose prose, Span span) {
        if (prose.getScene() == null) {
            return;
        }
        prose.getScene().getRoot().applyCss();
        prose.getScene().getRoot().layout();
        List<Rectangle2D> areas = prose.areas(span);
        if (!areas.isEmpty()) {
            Rectangle2D area = areas.getFirst();
            Scrolling.reveal(prose, new BoundingBox(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()));
        }
    }
}
