package dev.curvewise.ui.text;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/// All text of a page in reading order: what is selected, copied and searched. Answers that are folded away are passed
/// over by copying, and found by searching.
final class PageText {

    private final List<PlacedProse> proses;
    private final List<String> source;

    PageText(List<PlacedProse> proses, String source) {
        this.proses = List.copyOf(proses);
        this.source = source.lines().toList();
    }

    int size() {
        return proses.size();
    }

    Prose prose(int index) {
        return proses.get(index).prose();
    }

    /// Whether a flow can be seen now.
    boolean shown(int index) {
        for (Node node = prose(index); node != null && !(node instanceof MarkdownView); node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    Place start() {
        return new Place(0, 0);
    }

    Place end() {
        return size() == 0 ? start() : new Place(size() - 1, prose(size() - 1).length());
    }

    /// The part of a flow that lies between two places.
    Span part(int index, Place from, Place to) {
        int start = index == from.prose() ? from.index() : 0;
        int end = index == to.prose() ? to.index() : prose(index).length();
        return new Span(start, end);
    }

    /// What stands between two places, as plain text: cells parted by tabs, formulas as LaTeX.
    String copy(Place from, Place to) {
        StringBuilder text = new StringBuilder();
        for (int i = from.prose(); i <= Math.min(to.prose(), size() - 1); i++) {
            Span part = part(i, from, to);
            if (!shown(i) || (part.isEmpty() && i == to.prose())) {
                continue;
            }
            Prose.Lead lead = prose(i).lead();
            text.append(text.isEmpty() ? "" : lead.gap());
            boolean whole = part.from() == 0 && from.prose() < to.prose();
            text.append(whole ? lead.mark() : "").append(prose(i).copy(part));
        }
        return text.toString();
    }

    /// The lines of the source in which the text between two places was written.
    String markdown(Place from, Place to) {
        Lines lines = Lines.NONE;
        for (int i = from.prose(); i <= Math.min(to.prose(), size() - 1); i++) {
            if (!part(i, from, to).isEmpty()) {
                lines = lines.and(proses.get(i).source());
            }
        }
        return lines.known()
                ? String.join("\n", source.subList(lines.first(), Math.min(lines.last() + 1, source.size())))
                : copy(from, to);
    }

    /// The place nearest to a point.
    ///
    /// @param origin the node in whose coordinates the point is given
    Optional<Place> nearest(Node origin, Point2D point) {
        Point2D scene = origin.localToScene(point);
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            if (!shown(i)) {
                continue;
            }
            Bounds bounds = prose(i).localToScene(prose(i).getLayoutBounds());
            double down = outside(scene.getY(), bounds.getMinY(), bounds.getMaxY());
            double across = outside(scene.getX(), bounds.getMinX(), bounds.getMaxX());
            // what lies on the same height is nearer than anything above or below
            double distance = down * 10_000 + across;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Place(best, index(prose(best), scene)));
    }

    private static int index(Prose prose, Point2D scene) {
        Point2D local = prose.sceneToLocal(scene);
        if (local.getY() < 0) {
            return 0;
        }
        return local.getY() > prose.getHeight() ? prose.length() : prose.indexAt(local);
    }

    private static double outside(double value, double from, double to) {
        return Math.max(0, Math.max(from - value, value - to));
    }
}
