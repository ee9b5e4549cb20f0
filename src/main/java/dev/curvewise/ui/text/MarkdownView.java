package dev.curvewise.ui.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A page of Markdown, set like a page of a book: as wide as the place it gets, but lines of text no longer than 72
/// characters. It does not scroll by itself; it stands in a scroll pane, perhaps below other things.
///
/// Text is selected by mouse and by Shift with the arrows, copied by Ctrl+C, found by Ctrl+F, zoomed by Ctrl with plus,
/// minus and 0, while something on the page has the focus.
public final class MarkdownView extends VBox {

    /// The size of the text at zoom 1, in pixels.
    private static final double FONT_SIZE = 14;

    private static final double SMALLEST_ZOOM = 0.5;
    private static final double LARGEST_ZOOM = 3;
    private static final double ZOOM_STEP = 1.1;
    private static final String LINE =
            "How far the policy has moved away from the reference, a step at a time, in nats.";
    private static final int LINE_CHARACTERS = 72;

    private final MarkdownParser parser = new MarkdownParser();
    private final FormulaTypesetter formulas = new FormulaTypesetter();
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ReadOnlyDoubleWrapper measure = new ReadOnlyDoubleWrapper(this, "measure", 36 * FONT_SIZE);
    private final Text strut = new Text(LINE);
    private final Selection selection = new Selection(new PageText(List.of(), ""));
    private final PageFind find = new PageFind(selection.text());
    private final FindBar findBar = new FindBar(find, this);
    private final TableOfContents contents = new TableOfContents();
    private LinkHandler linkHandler = LinkHandler.none();
    private BlockSetter setter = newSetter(null);

    public MarkdownView() {
        getStyleClass().add("markdown");
        getStylesheets().add(styleSheet());
        setFocusTraversable(true);
        strut.setManaged(false);
        strut.setVisible(false);
        strut.fontProperty().subscribe(font -> measure.set(measure(WordWidths.width(LINE, font))));
        zoom.subscribe(value -> setStyle("-fx-font-size: " + FONT_SIZE * clampZoom(value.doubleValue()) + "px;"));
        getChildren().add(strut);
        new SelectionMouse(this, selection);
        new SelectionKeys(this, selection);
        new PageKeys(this, selection, new PageMenu(this, selection));
    }

    /// Makes the first page with a formula come faster: loads what formulas need. May be called from any thread.
    public static void prepareFormulas() {
        FormulaTypesetter.load();
    }

    /// Shows a text.
    ///
    /// @param markdown the Markdown, whatever it holds
    /// @param folder   the folder of the file; pictures are taken from there, or from nowhere when null
    public void setMarkdown(String markdown, @Nullable Path folder) {
        Page page = parser.parse(markdown);
        setter = newSetter(folder);
        List<Node> nodes = new ArrayList<>(List.of(strut));
        if (page.notice() != null) {
            nodes.add(setter.line(plain(page.notice()), Lines.NONE, "notice"));
        }
        for (Block block : page.blocks()) {
            Node node = setter.set(block);
            keepToMeasure(block, node);
            nodes.add(node);
        }
        getChildren().setAll(nodes);
        PageText text = new PageText(setter.proses(), page.source());
        selection.of(text);
        find.of(text);
        contents.show(page.blocks(), setter.anchors());
    }

    /// Tells who follows links.
    public void setLinkHandler(LinkHandler handler) {
        linkHandler = handler;
    }

    /// How large the page is set, 1 as it is meant; 0.5 to 3.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public void zoomIn() {
        zoom.set(clampZoom(zoom.get() * ZOOM_STEP));
    }

    public void zoomOut() {
        zoom.set(clampZoom(zoom.get() / ZOOM_STEP));
    }

    public void zoomReset() {
        zoom.set(1);
    }

    /// The longest line of text, in pixels.
    public ReadOnlyDoubleProperty measureProperty() {
        return measure.getReadOnlyProperty();
    }

    /// The headings of the page as a narrow list, to be placed beside it; it hides itself on a short page.
    public Region tableOfContents() {
        return contents;
    }

    /// The bar to find words with, to be placed where it does not scroll away; it shows itself on Ctrl+F.
    public Region findBar() {
        return findBar;
    }

    /// Opens the bar to find words with.
    public void openFind() {
        findBar.open();
    }

    /// Closes the bar to find words with; false where it was not open.
    public boolean closeFind() {
        return findBar.close();
    }

    /// Scrolls to a heading and unfolds it where it is a question; nothing happens where there is no such heading.
    ///
    /// @param anchor the heading in small letters with hyphens for spaces, as GitHub makes it
    public void showSection(String anchor) {
        Node node = setter.anchors().get(anchor);
        if (node != null && getScene() != null) {
            Scrolling.unfold(node);
            Scrolling.toTop(node);
        }
    }

    boolean hasQuestions() {
        return !setter.questions().isEmpty();
    }

    void openAnswers(boolean open) {
        setter.questions().forEach(question -> question.openProperty().set(open));
    }

    Selection selection() {
        return selection;
    }

    static String styleSheet() {
        return Objects.requireNonNull(MarkdownView.class.getResource("text.css"))
                .toExternalForm();
    }

    private static double clampZoom(double zoom) {
        return Double.isNaN(zoom) ? 1 : Math.clamp(zoom, SMALLEST_ZOOM, LARGEST_ZOOM);
    }

    private static double measure(double lineWidth) {
        return Math.ceil(lineWidth * LINE_CHARACTERS / LINE.length());
    }

    private static List<Inline> plain(String text) {
        return List.of(new Inline.Run(text, Style.PLAIN, null));
    }

    /// Tables may be wider than a line of text should be, code and formulas where they need it.
    private void keepToMeasure(Block block, Node node) {
        if (node instanceof WideBox box) {
            box.setEnough(block instanceof Block.Table ? null : measure);
        } else if (node instanceof Region region) {
            region.maxWidthProperty().bind(measure);
        }
    }

    private BlockSetter newSetter(@Nullable Path folder) {
        return new BlockSetter(new LineSetter(formulas, new Pictures(folder), this::follow, this::showNote));
    }

    private void showNote(int number) {
        Node note = setter.notes().get(number);
        if (note != null) {
            Scrolling.jumpTo(note);
        }
    }

    private void follow(LinkTarget target) {
        if (target instanceof LinkTarget.ToSection section) {
            showSection(section.anchor());
        } else {
            follow(target, linkHandler);
        }
    }

    static void follow(LinkTarget target, LinkHandler handler) {
        switch (target) {
            case LinkTarget.ToPage page -> handler.openPage(page.id(), page.section());
            case LinkTarget.ToWeb web -> handler.openWeb(web.address());
            case LinkTarget.ToSection section -> {}
            case LinkTarget.Refused refused -> {}
        }
    }
}
