package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The headings of a page as a narrow list, the one being read marked. It takes no room on a page with few headings.
final class TableOfContents extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int FEWEST = 4;
    private static final int DEEPEST = 3;
    private static final double READING_LINE = 96;

    private final Label title = new Label("On this page");
    private List<Entry> entries = List.of();
    private Subscription scene = Subscription.EMPTY;
    private Subscription scrolling = Subscription.EMPTY;

    private record Entry(Hyperlink link, Node heading) {}

    TableOfContents() {
        getStyleClass().add("table-of-contents");
        getStylesheets().add(MarkdownView.styleSheet());
        title.getStyleClass().add("contents-title");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("On this page");
        show(List.of(), Map.of());
    }

    /// Lists the headings of another page.
    ///
    /// @param anchors the nodes of the headings, by their anchors
    void show(List<Block> blocks, Map<String, Node> anchors) {
        scene.unsubscribe();
        scrolling.unsubscribe();
        List<Entry> found = new ArrayList<>();
        for (Block block : blocks) {
            Node node = block instanceof Block.Heading heading ? anchors.get(heading.anchor()) : null;
            if (block instanceof Block.Heading heading && heading.level() <= DEEPEST && node != null) {
                found.add(new Entry(link(heading, node), node));
            }
        }
        entries = found.size() < FEWEST ? List.of() : found;
        getChildren().setAll(title);
        entries.forEach(entry -> getChildren().add(entry.link()));
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        Node first = entries.isEmpty() ? null : entries.getFirst().heading();
        scene = first == null ? Subscription.EMPTY : first.sceneProperty().subscribe(now -> watch(first));
    }

    /// Marks the heading above what is being read.
    void update() {
        Node first = entries.isEmpty() ? null : entries.getFirst().heading();
        ScrollPane pane = first == null ? null : Scrolling.paneOf(first).orElse(null);
        Entry current = pane == null ? null : current(pane);
        entries.forEach(entry -> entry.link().pseudoClassStateChanged(CURRENT, entry.equals(current)));
    }

    private @Nullable Entry current(ScrollPane pane) {
        Entry current = null;
        for (Entry entry : entries) {
            if (Scrolling.belowTop(pane, entry.heading()) <= READING_LINE) {
                current = entry;
            }
        }
        return current;
    }

    private void watch(Node heading) {
        scrolling.unsubscribe();
        scrolling = Scrolling.paneOf(heading)
                .map(pane -> Subscription.combine(
                        pane.vvalueProperty().subscribe(() -> update()),
                        // headings have their places only when the page has been laid out
                        pane.getContent().layoutBoundsProperty().subscribe(() -> Platform.runLater(this::update))))
                .orElse(Subscription.EMPTY);
    }

    private Hyperlink link(Block.Heading heading, Node node) {
        Hyperlink link = new Hyperlink(InlineReader.plain(heading.text()));
        link.getStyleClass().addAll("contents-entry", "contents-level-" + heading.level());
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(event -> {
            link.setVisited(false);
            Scrolling.toTop(node);
        });
        link.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return link;
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (step == 0) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).link().isFocused()) {
                entries.get(Math.clamp(i + step, 0, entries.size() - 1)).link().requestFocus();
                break;
            }
        }
        event.consume();
    }
}
