package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import dev.curvewise.session.Start;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The pages of a pack of one's own in one real window: landing pages, pictures, sections, footnotes, questions.
class PackPagesTest {

    @TempDir
    static Path folder;

    private static OpenWindow open;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void openPack() throws IOException, TimeoutException {
        card("loss", "", "Loss", "", "What the optimiser makes smaller. Each method has one of its own.");
        card("loss-dpo", "parent: loss", "Loss of DPO", curves(), "The loss over pairs.");
        card("loss-ppo", "parent: loss", "Loss of PPO", curves(), "The clipped loss.");
        card("rich", "", "A rich page", curves(), rich());
        pictures();
        Stage stage = FxToolkit.registerPrimaryStage();
        open = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> new OpenWindow(stage, new Start(List.of(), List.of(folder), false)));
        open.until(() -> open.session().library().card("rich").isPresent());
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.hideStage();
    }

    @Test
    void aLandingPageLeadsToItsVariantsAndBack() {
        go("loss");
        List<Button> tiles = List.copyOf(robot.lookup("#variants .tile").queryAllAs(Button.class));
        assertThat(tiles)
                .extracting(Button::getAccessibleText)
                .anyMatch(words -> words.startsWith("Loss of DPO."))
                .anyMatch(words -> words.startsWith("Loss of PPO."))
                .hasSize(2);
        assertThat(tiles)
                .allSatisfy(tile -> assertThat(tile.lookupAll(".sparklines .failing"))
                        .anyMatch(line -> line.getLayoutBounds().getWidth() > 100));
        assertThat(robot.lookup("#draw-curve").tryQuery())
                .as("curves belong to the variants")
                .isEmpty();
        open.picture("landing-page");

        robot.clickOn(tiles.getLast());
        open.until(() -> !here().equals(new Place.Card("loss")));
        assertThat(here()).isIn(new Place.Card("loss-dpo"), new Place.Card("loss-ppo"));
        open.picture("variant");
        Hyperlink up = robot.lookup("#parent-link").queryAs(Hyperlink.class);
        assertThat(up.getText()).isEqualTo("Loss");
        WaitForAsyncUtils.waitForAsyncFx(5_000, up::requestFocus);
        robot.type(KeyCode.SPACE);
        open.until(() -> here().equals(new Place.Card("loss")));
    }

    @Test
    void picturesComeFromTheFolderAndTheMissingOnesSayWhy() {
        go("rich");
        List<Region> shown = List.copyOf(robot.lookup("#page .picture").queryAllAs(Region.class));
        assertThat(shown).extracting(Region::getAccessibleText).containsExactly("Small", "Wide", "With a space");
        assertThat(drawn(shown.getFirst()).getWidth()).isEqualTo(120);
        double column = shown.get(1).getWidth();
        assertThat(drawn(shown.get(1)).getWidth()).isBetween(column - 1, column);
        assertThat(drawn(shown.get(1)).getHeight()).isBetween(column / 10 - 1, column / 10 + 1);
        assertThat(robot.lookup("#page .missing-picture").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly(
                        "Picture not shown: Gone (gone.png). There is no such file beside the card.",
                        "Picture not shown: Out (../../secret.png). It lies outside the card's folder.",
                        "Picture not shown: Huge (huge.png). It has more than 12 million pixels.",
                        "Picture not shown: Drawn (drawn.svg). SVG is not drawn here; save it as PNG.",
                        "Picture not shown: Text (text.png). It is not a PNG, JPEG, GIF or BMP picture.",
                        "Picture not shown: Web (https://example.org/x.png). Pictures come from the card's folder only.");
        reveal(shown.getFirst());
        open.picture("pack-pictures");
    }

    @Test
    void linksLeadToSectionsOfThisPageAndOfAnother() {
        go("rich");
        follow("down to the list");
        assertThat(atTop("What is left to do")).isTrue();
        go("loss");
        follow("the questions of the rich page");
        open.until(() -> here().equals(new Place.Card("rich")));
        open.until(() -> seen(text("FAQ")));
        open.picture("pack-section");
    }

    @Test
    void aFootnoteIsReachedAndLeftByKey() {
        go("rich");
        Node mark = text("1");
        focus(mark);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Node number = focused();
        assertThat(number.getAccessibleText()).isEqualTo("Back to footnote mark 1");
        assertThat(seen(number)).isTrue();
        open.picture("pack-footnote");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focused()).isSameAs(mark);
        assertThat(seen(mark)).isTrue();
    }

    @Test
    void questionsAreOpenedAndClosedByKey() {
        go("rich");
        List<Node> heads = List.copyOf(robot.lookup("#page .question-head").queryAll());
        assertThat(text("Because nothing is told twice.")
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        focus(heads.getFirst());
        robot.type(KeyCode.SPACE);
        assertThat(text("Because nothing is told twice.")
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();
        robot.type(KeyCode.TAB);
        assertThat(focused()).isSameAs(heads.getLast());
        robot.type(KeyCode.RIGHT);
        assertThat(text("By hand.").getParent().getParent().isVisible()).isTrue();
        reveal(heads.getLast());
        open.picture("pack-questions");
        robot.type(KeyCode.LEFT);
        assertThat(text("By hand.").getParent().getParent().isVisible()).isFalse();
    }

    @Test
    void calloutsAndTasksAreToldApart() {
        go("rich");
        assertThat(robot.lookup("#page .callout-title").queryAllAs(Region.class))
                .extracting(PackPagesTest::words)
                .containsExactly("Note", "Tip", "Important", "Warning", "Caution");
        assertThat(robot.lookup("#page .task-done").queryAll()).hasSize(1);
        assertThat(robot.lookup("#page .task-open").queryAll()).hasSize(2);
        reveal(List.copyOf(robot.lookup("#page .callout").queryAllAs(Region.class))
                .getLast());
        open.picture("pack-callouts");
    }

    private static Bounds drawn(Region picture) {
        return picture.getChildrenUnmodifiable().getFirst().getBoundsInParent();
    }

    private static void card(String id, String more, String name, String drawn, String body) throws IOException {
        Files.writeString(
                folder.resolve(id + ".md"),
                "---\nid: " + id + "\nname: " + name + "\nshortDescription: A sentence about it.\n"
                        + (more.isEmpty() ? "" : more + "\n") + drawn + "---\n" + body + "\n"
                        + (id.equals("loss") ? "\nSee [the questions of the rich page](rich.md#faq).\n" : ""));
    }

    private static String curves() {
        return """
                visualizations:
                  yDomain: [0, 10]
                  healthy:
                    label: Good
                    analysis: It falls.
                    shape: { kind: ramp, from: 8, to: 1, noise: 0.2, seed: 1 }
                  unhealthy:
                    stuck:
                      label: Stuck
                      analysis: It stays.
                      shape: { kind: ramp, from: 8, to: 7, noise: 0.3, seed: 2 }
                """;
    }

    private static String rich() {
        return """
                Words with a footnote[^1], and a link [down to the list](#what-is-left-to-do).

                ![Small](small.png)

                ![Wide](wide.png "Wider than the column")

                ![With a space](with%20space.png)

                ![Gone](gone.png)

                ![Out](../../secret.png)

                ![Huge](huge.png)

                ![Drawn](drawn.svg)

                ![Text](text.png)

                ![Web](https://example.org/x.png)

                FILLER

                ## Callouts

                > [!NOTE]
                > Read this first.

                > [!TIP]
                > A hint that saves time.

                > [!IMPORTANT]
                > Nothing works without it.

                > [!WARNING]
                > This may go wrong.

                > [!CAUTION]
                > This will go wrong.

                ## What is left to do

                - [x] Write the card
                - [ ] Draw a curve
                - [ ] Name the sources

                FILLER

                ## FAQ

                ### Why so short?

                Because nothing is told twice.

                ### How is it read?

                By hand.

                [^1]: The note stands at the end.
                """.replace("FILLER", "A paragraph that only fills the page with some words.\n\n".repeat(12));
    }

    private static void pictures() throws IOException {
        png("small.png", 120, 60, BufferedImage.TYPE_INT_RGB);
        png("wide.png", 2400, 240, BufferedImage.TYPE_INT_RGB);
        png("with space.png", 80, 40, BufferedImage.TYPE_INT_RGB);
        png("huge.png", 4000, 4000, BufferedImage.TYPE_BYTE_BINARY);
        Files.writeString(folder.resolve("drawn.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(folder.resolve("text.png"), "no picture");
    }

    private static void png(String name, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        if (type == BufferedImage.TYPE_INT_RGB) {
            IntStream.range(0, width)
                    .forEach(x -> IntStream.range(0, height)
                            .forEach(y -> image.setRGB(x, y, colour(x * 64 / width, y % 64))));
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private static int colour(int green, int blue) {
        return 0x2060a0 + 256 * green + blue;
    }

    private static void go(String card) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.session().trail().go(new Place.Card(card));
            page().setVvalue(0);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Place here() {
        return open.session().trail().current();
    }

    private static ScrollPane page() {
        return (ScrollPane) Objects.requireNonNull(open.root().lookup("#page"));
    }

    private void follow(String words) {
        focus(text(words));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void focus(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, node::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node focused() {
        return Objects.requireNonNull(open.root().getScene().getFocusOwner());
    }

    private Text text(String words) {
        return robot.lookup("#page .markdown .run").queryAllAs(Text.class).stream()
                .filter(run -> run.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Node prose) {
        return prose.lookupAll(".run").stream()
                .map(run -> ((Text) run).getText())
                .collect(Collectors.joining());
    }

    private static void reveal(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            double hidden = page().getContent().getLayoutBounds().getHeight()
                    - page().getViewportBounds().getHeight();
            Bounds in = page().getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            page().setVvalue(Math.clamp((in.getMinY() - 200) / hidden, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether a heading stands in the upper third of what can be seen.
    private boolean atTop(String heading) {
        double place = fromTop(text(heading));
        return place >= 0 && place < page().getViewportBounds().getHeight() / 3;
    }

    private static boolean seen(Node node) {
        double place = fromTop(node);
        return place >= 0 && place < page().getViewportBounds().getHeight();
    }

    private static double fromTop(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY()
                - page().localToScene(page().getLayoutBounds()).getMinY();
    }
}
