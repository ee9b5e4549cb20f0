package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Texts that were made to be slow, deep or large: each is set and laid out within two seconds. Nothing is drawn, for
/// drawing only sees what is on the screen.
class HostileMarkdownTest {

    private static final int LONG = 1 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                of("one long paragraph", "a word and another ", LONG),
                of("one long word", "a", LONG),
                of("many paragraphs", "a\n\n", LONG),
                of("many headings", "# a\n", LONG),
                of("many items", "- a\n", LONG),
                of("much emphasis", "*a* ", LONG),
                of("open emphasis", "*a **a ", LONG),
                of("open brackets", "[", LONG),
                of("brackets", "[a](", LONG),
                of("images", "![a](b) ", LONG),
                of("links", "[a](b.md) ", LONG),
                of("closed brackets", "[]", LONG),
                of("quotes", "> ", LONG),
                of("quotes on lines", "> > > > > > > > > > > > > > > > > > > > a\n\n", LONG),
                of("nested lists", "- ", 5000),
                of("nested lists on lines", "- - - - - - - - - - - - - - - - a\n\n", LONG),
                of("dollars", "$", LONG),
                of("open dollars", "$a ", LONG),
                of("dollar pairs", "$$ a", LONG),
                of("formulas", "$x$ ", LONG),
                of("different formulas", "", 0),
                of("deep formula", "$" + "\\frac{1}{".repeat(200) + "}".repeat(200) + "$\n", LONG),
                of("braces", "$" + "{".repeat(990) + "x" + "}".repeat(990) + "$\n", LONG),
                of("backticks", "`", LONG),
                of("growing backticks", "", 1),
                of("wide table", "", 2),
                of("long table", "| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(50_000), 1),
                of("code", "```\n" + "line of code\n".repeat(60_000), 1),
                of("wide code", "    " + "code ".repeat(200_000), 1),
                of("questions", "## FAQ\n" + "### q\na\n\n".repeat(40_000), 1),
                of("footnotes", "[^1] ", LONG),
                of("footnote notes", "", 3),
                of("html", "<a <b>", LONG),
                of("entities", "&amp;&#0;", LONG),
                of("zero bytes", "\0\uFFFF\uD800", LONG),
                of("bidi and marks", "\u202E\u0301a\u05D0", LONG),
                of("right to left", "\u05D0\u05D1 \u0627\u0644 abc \u05D2 1 ", LONG),
                of("right to left without spaces", "\u05D0a\u0301\u0627", LONG),
                of("breaks", "a  \n", LONG),
                of("rules", "---\n\n", LONG));
    }

    private static Arguments of(String name, String piece, int times) {
        String text = switch (name) {
            case "different formulas" -> numbered("$x_{%d}$ ", 60_000);
            case "growing backticks" -> growing();
            case "wide table" ->
                "|" + " a |".repeat(20_000) + "\n|" + "---|".repeat(20_000) + "\n|" + " b |".repeat(20_000);
            case "footnote notes" -> numbered("[^%1$d] \n\n[^%1$d]: note\n\n", 20_000);
            default -> times >= LONG ? piece.repeat(LONG / piece.length()) : piece.repeat(times);
        };
        return Arguments.of(name, text);
    }

    private static String numbered(String piece, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(piece.formatted(i));
        }
        return text.toString();
    }

    private static String growing() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < 1_400; i++) {
            text.append('e').append("`".repeat(i));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isShownInTime(String name, String text) {
        Shown shown = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> show(text));
        assertThat(shown.taken()).as(name).isLessThan(LIMIT);
        assertThat(shown.nodes()).as(name).isGreaterThan(1);
    }

    private record Shown(Duration taken, int nodes) {}

    private static Shown show(String text) {
        MarkdownView view = new MarkdownView();
        ScrollPane scroll = new ScrollPane(view);
        scroll.setFitToWidth(true);
        Theme.LIGHT.applyTo(new Scene(scroll, 800, 600));
        scroll.resize(800, 600);
        // the processor time of the window's thread: the machine may be busy with other things
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        view.setMarkdown(text, null);
        scroll.applyCss();
        scroll.layout();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(view.getHeight()).as("laid out").isPositive();
        return new Shown(Duration.ofNanos(taken), view.getChildren().size());
    }
}
