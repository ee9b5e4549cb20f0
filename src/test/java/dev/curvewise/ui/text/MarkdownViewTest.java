package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A reader at a page: follows links, selects, copies, finds, zooms, unfolds.
@ExtendWith(ApplicationExtension.class)
class MarkdownViewTest {

    private final List<String> followed = new ArrayList<>();
    private MarkdownView view;
    private ScrollPane scroll;
    private BorderPane window;

    @Start
    void start(Stage stage) {
        view = new MarkdownView();
        view.setLinkHandler(new LinkHandler() {
            @Override
            public void openPage(String id, String section) {
                followed.add("page " + id + " " + section);
            }

            @Override
            public void openWeb(URI address) {
                followed.add("web " + address);
            }
        });
        StackPane page = new StackPane(view);
        page.setStyle("-fx-padding: 24px;");
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        window = new BorderPane(scroll);
        window.setTop(view.findBar());
        window.setRight(view.tableOfContents());
        window.setStyle("-fx-background-color: -color-bg-default;");
        Scene scene = new Scene(window, 960, 640);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void linksGoToTheHandlerAndOnlyWhenClicked(FxRobot robot) {
        show(robot, "To [entropy](entropy.md#faq), to [the web](https://example.org), to [nowhere](file:///x).");
        assertThat(followed).isEmpty();

        robot.clickOn(text("entropy")).clickOn(text("the web")).clickOn(text("nowhere"));

        assertThat(followed).containsExactly("page entropy faq", "web https://example.org");
    }

    @Test
    void aLinkIsFollowedByKey(FxRobot robot) {
        show(robot, "To [entropy](entropy.md).");

        robot.interact(() -> text("entropy").requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(followed).containsExactly("page entropy ");
    }

    @Test
    void aDrawnSelectionIsCopied(FxRobot robot) {
        show(robot, "First line of *text*.\n\nSecond with $x^2$ in it.\n\n| a | b |\n|--|--|\n| 1 | 2 |");

        Prose first = prose(0);
        Prose last = prose(5);
        Bounds from = first.localToScreen(first.getLayoutBounds());
        Bounds to = last.localToScreen(last.getLayoutBounds());
        robot.drag(from.getMinX() + 1, from.getMinY() + 6).dropTo(to.getMaxX() - 1, to.getMaxY() - 6);
        press(robot, KeyCode.SHORTCUT, KeyCode.C);

        assertThat(clipboard(robot)).isEqualTo("First line of text.\n\nSecond with $x^2$ in it.\n\na\tb\n1\t2");
        assertThat(view.selection().markdown().orElseThrow()).startsWith("First line of *text*.\n\nSecond");
    }

    @Test
    void keysSelectAllAndLess(FxRobot robot) {
        show(robot, "One two\n\n- three\n- four");
        robot.interact(view::requestFocus);

        press(robot, KeyCode.SHORTCUT, KeyCode.A);
        assertThat(copy(robot)).isEqualTo("One two\n• three\n• four");

        press(robot, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(copy(robot)).isEqualTo("One two\n• three\n• fou");

        press(robot, KeyCode.SHIFT, KeyCode.UP);
        press(robot, KeyCode.SHIFT, KeyCode.HOME);
        assertThat(copy(robot)).isEqualTo("One two");

        press(robot, KeyCode.ESCAPE);
        assertThat(view.selection().isEmpty()).isTrue();
    }

    /// The clicks are counted here, for on a busy machine they may come too late after each other to count as one.
    @Test
    void twoClicksSelectAWordThreeAParagraph(FxRobot robot) {
        show(robot, "Policy gradient methods");

        click(robot, 2);
        assertThat(copy(robot)).isEqualTo("Policy");

        click(robot, 3);
        assertThat(copy(robot)).isEqualTo("Policy gradient methods");
    }

    private void click(FxRobot robot, int times) {
        Bounds at = prose(0).localToScene(prose(0).getLayoutBounds());
        robot.interact(() -> {
            view.requestFocus();
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                view.fireEvent(pointer(type, at.getMinX() + 12, at.getMinY() + 8, times));
            }
        });
    }

    private static MouseEvent pointer(EventType<MouseEvent> type, double x, double y, int clicks) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void findCountsGoesAroundAndUnfolds(FxRobot robot) {
        show(robot, "A Needle here.\n\n" + "filler\n\n".repeat(80) + "## FAQ\n\n### Where?\n\nThe needle is here.");
        robot.interact(view::requestFocus);

        press(robot, KeyCode.SHORTCUT, KeyCode.F);
        robot.write("needle");
        assertThat(count()).isEqualTo("1 of 2");

        robot.type(KeyCode.ENTER);
        assertThat(count()).isEqualTo("2 of 2");
        assertThat(question().openProperty().get()).isTrue();
        assertThat(scroll.getVvalue()).isGreaterThan(0.8);

        robot.type(KeyCode.ENTER);
        assertThat(count()).isEqualTo("1 of 2");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(count()).isEqualTo("2 of 2");

        robot.write("s");
        assertThat(count()).isEqualTo("Not found");
        robot.type(KeyCode.ESCAPE);
        assertThat(view.findBar().isVisible()).isFalse();
        assertThat(view.isFocused()).isTrue();
    }

    @Test
    void keysZoomWithinBounds(FxRobot robot) {
        show(robot, "Text with $x$");
        robot.interact(view::requestFocus);
        double before = prose(0).getHeight();

        press(robot, KeyCode.SHORTCUT, KeyCode.EQUALS);
        press(robot, KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(view.zoomProperty().get()).isBetween(1.2, 1.22);
        assertThat(prose(0).getHeight()).isGreaterThan(before * 1.1);

        press(robot, KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(view.zoomProperty().get()).isEqualTo(1);

        for (int i = 0; i < 30; i++) {
            robot.interact(view::zoomOut);
        }
        assertThat(view.zoomProperty().get()).isEqualTo(0.5);
    }

    @Test
    void aQuestionOpensByKeyAndByMouse(FxRobot robot) {
        show(robot, "## FAQ\n\n### Why?\n\nBecause.");
        Node head = view.lookup(".question-head");
        assertThat(question().openProperty().get()).isFalse();

        robot.interact(head::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(question().openProperty().get()).isTrue();
        robot.type(KeyCode.LEFT);
        assertThat(question().openProperty().get()).isFalse();
        robot.clickOn(head);
        assertThat(question().openProperty().get()).isTrue();
    }

    @Test
    void theTableOfContentsLeadsToItsSection(FxRobot robot) {
        show(
                robot,
                "## One\n\n" + "a\n\n".repeat(30) + "## Two\n\n" + "b\n\n".repeat(30) + "### Three\n\n"
                        + "c\n\n".repeat(30) + "## Four\n\n" + "d\n\n".repeat(30));
        assertThat(view.tableOfContents().isVisible()).isTrue();
        assertThat(current()).containsExactly("One");

        robot.clickOn("Three");

        assertThat(scroll.getVvalue()).isBetween(0.4, 0.9);
        assertThat(current()).containsExactly("Three");
    }

    /// The sections marked as being read.
    private List<String> current() {
        return view.tableOfContents().lookupAll(".contents-entry").stream()
                .filter(entry -> entry.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(entry -> ((Hyperlink) entry).getText())
                .toList();
    }

    @Test
    void aShortPageHasNoTableOfContents(FxRobot robot) {
        show(robot, "## One\n\ntext");

        assertThat(view.tableOfContents().isVisible()).isFalse();
    }

    @Test
    void nothingIsWiderThanThePage(FxRobot robot) {
        show(robot, PagePicturesTest.sample() + "\n\n|" + " wide cell |".repeat(30) + "\n|" + "---|".repeat(30));

        assertThat(view.getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth());
        assertThat(view.getChildren())
                .allSatisfy(child ->
                        assertThat(child.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(view.getWidth() + 5));
    }

    @Test
    void picturesComeFromTheFolderOnly(FxRobot robot, @TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("cards"));
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("in.png").toFile());
        ImageIO.write(image, "png", root.resolve("out.png").toFile());
        Files.writeString(folder.resolve("text.png"), "no picture");

        robot.interact(() -> view.setMarkdown(
                "![a](in.png)\n\n![b](../out.png)\n\n![c](https://example.org/x.png)\n\n![d](text.png)", folder));

        assertThat(view.lookupAll(".picture")).hasSize(1);
        assertThat(view.lookupAll(".missing-picture")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme, FxRobot robot) {
        robot.interact(() -> theme.applyTo(view.getScene()));
        show(robot, PagePicturesTest.sample());
        robot.interact(() -> {
            view.openAnswers(true);
            view.openFind();
        });
        robot.write("policy");
        robot.interact(() -> view.selection().select(new Place(3, 10), new Place(5, 40)));
        robot.interact(() -> save("text-reading-" + theme.name().toLowerCase(Locale.ROOT)));
        robot.interact(() -> scroll.setVvalue(1));
        robot.interact(() -> save("text-questions-" + theme.name().toLowerCase(Locale.ROOT)));
        assertThat(count()).startsWith("1 of ");
    }

    private void save(String name) {
        try {
            Path file =
                    Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(view.getScene().snapshot(null), null), "png", file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void show(FxRobot robot, String markdown) {
        robot.interact(() -> view.setMarkdown(markdown, null));
        robot.interact(() -> {});
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private String copy(FxRobot robot) {
        press(robot, KeyCode.SHORTCUT, KeyCode.C);
        return clipboard(robot);
    }

    private static String clipboard(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    private Prose prose(int index) {
        return view.selection().text().prose(index);
    }

    private QuestionView question() {
        return (QuestionView) view.lookup(".question");
    }

    private String count() {
        return ((Label) view.findBar().lookup(".find-count")).getText();
    }

    private Text text(String words) {
        return view.lookupAll(".run").stream()
                .map(Text.class::cast)
                .filter(run -> run.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
