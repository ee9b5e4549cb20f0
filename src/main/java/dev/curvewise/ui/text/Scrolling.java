package dev.curvewise.ui.text;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Moves the scroll pane that a page stands in. Where there is none, nothing happens.
final class Scrolling {

    private static final double MARGIN = 32;

    private Scrolling() {}

    static Optional<ScrollPane> paneOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    /// Scrolls as little as needed until an area can be seen.
    static void reveal(Node node, Bounds area) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof WideBox box) {
                Bounds inBox = box.sceneToLocal(node.localToScene(area));
                box.reveal(inBox);
            }
        }
        paneOf(node).ifPresent(pane -> {
            double seen = pane.getViewportBounds().getHeight();
            double top = offset(pane);
            Bounds inside = inContent(pane, node, area);
            if (inside.getMinY() < top + MARGIN) {
                scrollTo(pane, inside.getMinY() - MARGIN);
            } else if (inside.getMaxY() > top + seen - MARGIN) {
                scrollTo(pane, inside.getMaxY() - seen + MARGIN);
            }
        });
    }

    /// Scrolls as little as needed until a node can be seen.
    static void intoView(Node node) {
        reveal(node, node.getLayoutBounds());
    }

    /// Goes to a node that takes the keyboard, wherever it is hidden.
    static void jumpTo(Node node) {
        unfold(node);
        intoView(node);
        node.requestFocus();
    }

    /// Opens the questions a node lies in, and gives it its place.
    static void unfold(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof QuestionView question) {
                question.openProperty().set(true);
            }
        }
        if (node.getScene() != null) {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
        }
    }

    /// Scrolls until a node stands at the top.
    static void toTop(Node node) {
        paneOf(node)
                .ifPresent(pane -> scrollTo(
                        pane, inContent(pane, node, node.getLayoutBounds()).getMinY() - MARGIN / 2));
    }

    /// Keeps up with a pointer that is drawn out of the pane.
    static void follow(Node page, Point2D pointer) {
        paneOf(page).ifPresent(pane -> {
            Bounds at = new BoundingBox(pointer.getX(), pointer.getY(), 1, 1);
            double top = offset(pane);
            double y = inContent(pane, page, at).getMinY();
            double seen = pane.getViewportBounds().getHeight();
            if (y < top) {
                scrollTo(pane, y);
            } else if (y > top + seen) {
                scrollTo(pane, y - seen);
            }
        });
    }

    /// How far below the top of what can be seen a node begins; negative above it.
    static double belowTop(ScrollPane pane, Node node) {
        return inContent(pane, node, node.getLayoutBounds()).getMinY() - offset(pane);
    }

    private static Bounds inContent(ScrollPane pane, Node node, Bounds area) {
        return pane.getContent().sceneToLocal(node.localToScene(area));
    }

    private static double hidden(ScrollPane pane) {
        return Math.max(
                0,
                pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight());
    }

    private static double offset(ScrollPane pane) {
        double range = pane.getVmax() - pane.getVmin();
        return range <= 0 ? 0 : hidden(pane) * (pane.getVvalue() - pane.getVmin()) / range;
    }

    private static void scrollTo(ScrollPane pane, double top) {
        double hidden = hidden(pane);
        if (hidden > 0) {
            double share = Math.clamp(top / hidden, 0, 1);
            pane.setVvalue(pane.getVmin() + share * (pane.getVmax() - pane.getVmin()));
        }
    }
}
