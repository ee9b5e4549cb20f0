package dev.curvewise.ui.text;

import java.nio.file.Path;
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
public final class MarkdownView extends VBox {

    /// The size of the text at zoom 1, in pixels.
    private static final double FONT_SIZE = 14;

    private static final double SMALLEST_ZOOM = 0.5;
    private static final double LARGEST_ZOOM = 3;
    private static final String LINE =
            "How far the policy has moved away from the reference, a step at a time, in nats.";
    private static final int LINE_CHARACTERS = 72;

    private final MarkdownParser parser = new MarkdownParser();
    private final FormulaTypesetter formulas = new FormulaTypesetter();
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ReadOnlyDoubleWrapper measure = new ReadOnlyDoubleWrapper(this, "measure", 36 * FONT_SIZE);
    private final Text strut = new Text(LINE);
    private LinkHandler linkHandler = LinkHandler.none();
    private Page page = Page.EMPTY;
    private @Nullable Path folder;
    private BlockSetter setter = newSetter();

    public MarkdownView() {
        getStyleClass().add("markdown");
        getStylesheets().add(styleSheet());
        strut.setManaged(false);
        strut.setVisible(false);
        strut.fontProperty()
                .subscribe(
                        font -> measure.set(Math.ceil(WordWidths.width(LINE, font) * LINE_CHARACTERS / LINE.length())));
        zoom.subscribe(value -> setStyle("-fx-font-size: " + FONT_SIZE * clampZoom(value.doubleValue()) + "px;"));
        getChildren().add(strut);
    }

    /// Shows a text.
    ///
    /// @param markdown the Markdown, whatever it holds
    /// @param folder   the folder of the file; pictures are taken from there, or from nowhere when null
    public void setMarkdown(String markdown, @Nullable Path folder) {
        this.folder = folder;
        page = parser.parse(markdown);
        setter = newSetter();
        getChildren().setAll(strut);
        if (page.notice() != null) {
            Node notice = setter.line(List.of(new Inline.Run(page.notice(), Style.PLAIN, null)), Lines.NONE, "notice");
            getChildren().add(notice);
        }
        for (Block block : page.blocks()) {
            Node node = setter.set(block);
            keepToMeasure(block, node);
            getChildren().add(node);
        }
    }

    /// Tells who follows links.
    public void setLinkHandler(LinkHandler handler) {
        linkHandler = handler;
    }

    /// How large the page is set, 1 as it is meant; 0.5 to 3.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /// The longest line of text, in pixels.
    public ReadOnlyDoubleProperty measureProperty() {
        return measure.getReadOnlyProperty();
    }

    private static double clampZoom(double zoom) {
        return Double.isNaN(zoom) ? 1 : Math.clamp(zoom, SMALLEST_ZOOM, LARGEST_ZOOM);
    }

    /// Tables may be wider than a line of text should be, code and formulas where they need it.
    private void keepToMeasure(Block block, Node node) {
        if (node instanceof WideBox box) {
            box.setEnough(block instanceof Block.Table ? null : measure);
        } else if (node instanceof Region region) {
            region.maxWidthProperty().bind(measure);
        }
    }

    private BlockSetter newSetter() {
        return new BlockSetter(new LineSetter(formulas, new Pictures(folder), this::follow, number -> {}));
    }

    private void follow(LinkTarget target) {
        follow(target, linkHandler);
    }

    static void follow(LinkTarget target, LinkHandler handler) {
        switch (target) {
            case LinkTarget.ToPage to -> handler.openPage(to.id(), to.section());
            case LinkTarget.ToWeb to -> handler.openWeb(to.address());
            case LinkTarget.ToSection to -> {}
            case LinkTarget.Refused refused -> {}
        }
    }

    static String styleSheet() {
        return Objects.requireNonNull(MarkdownView.class.getResource("text.css"))
                .toExternalForm();
    }
}
