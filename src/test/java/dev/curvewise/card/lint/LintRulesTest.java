package dev.curvewise.card.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.Library;
import dev.curvewise.card.edit.CardFix;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For every rule a card that breaks it, with exactly what is said, and one that does not, of which nothing is said.
/// A pack of several files is written one behind the other, each behind a line such as `== kl.md`.
final class LintRulesTest {

    /// @param rule  what is asked
    /// @param wrong files that break it
    /// @param said  all that is said about them
    /// @param right files that keep it
    record Rule(String rule, String wrong, String said, String right) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "the id is the file's name",
                        file("a.md", "id: b"),
                        "a.md:2:5: warning: The id 'b' is not the file's name (Call the file b.md, or the card a)",
                        file("a.md", "id: a")),
                new Rule(
                        "there is an id",
                        file("a.md", "unit: nats"),
                        "a.md:2:1: error: The card has no id (Add 'id: a'; until then the file's name stands" + " in)",
                        file("a.md", "id: a\nunit: nats")),
                new Rule(
                        "an id is there once",
                        file("a.md", "id: a") + file("sub/a.md", "id: a"),
                        "sub/a.md:2:5: error: The id 'a' is taken by a.md (Give this card an id of its own; it is not"
                                + " shown until then)",
                        file("a.md", "id: a") + file("sub/b.md", "id: b")),
                new Rule(
                        "an alias leads to one card",
                        file("a.md", "id: a\naliases: [x/y]") + file("b.md", "id: b\naliases: [z, x/y]"),
                        "b.md:3:14: warning: The alias 'x/y' is also claimed by a.md (Let one card have it, or name the"
                                + " libraries under 'names' of both)",
                        file("a.md", "id: a\naliases: [x/y]\nnames: [{ library: A, name: x/y }]")
                                + file("b.md", "id: b\naliases: [x/y]\nnames: [{ library: B, name: x/y }]")),
                new Rule(
                        "points are sorted by step",
                        curve(points(12).replace("step: 5,", "step: 50,")),
                        "a.md:13:9: warning: The points are not sorted by step: this step is smaller than the"
                                + " one before it",
                        curve(points(12))),
                new Rule(
                        "a curve has ten points",
                        curve(points(9)),
                        "a.md:6:5: warning: 'healthy' has 9 points; a curve needs about 10 to have a shape"
                                + " (Add points, or declare a shape)",
                        curve(points(10))),
                new Rule(
                        "or a declared shape",
                        curve("shape: { kind: none, from: 0, to: 1 }\n"),
                        "a.md:6:20: error: 'none' is not a kind of shape (It is one of ramp, plateau, spike,"
                                + " collapse, oscillation, noise, step, sigmoid)",
                        curve("shape: { kind: ramp, from: 0, to: 1 }\n")),
                new Rule(
                        "values are inside yDomain",
                        curve(points(12).replace("step: 7, value: 0.5", "step: 7, value: 1.5")),
                        "a.md:14:27: warning: 'healthy' leaves yDomain at step 7 with 1.5 (Widen yDomain [0," + " 1])",
                        curve(points(12))),
                new Rule(
                        "related cards are there",
                        file("a.md", "id: a\nrelated: [a2, nobody]") + file("a2.md", "id: a2"),
                        "a.md:3:15: warning: There is no card 'nobody'",
                        file("a.md", "id: a\nrelated: [a2]") + file("a2.md", "id: a2")),
                new Rule(
                        "the parent is there",
                        file("a.md", "id: a\nparent: nobody"),
                        "a.md:3:9: warning: There is no card 'nobody' to be its parent",
                        file("a.md", "id: a\nparent: b") + file("b.md", "id: b")),
                new Rule(
                        "relevant metrics are there",
                        file("methods/m.md", "id: m\nfullName: M\nrelevantMetrics: [nobody]"),
                        "methods/m.md:4:19: warning: There is no card 'nobody'",
                        file("methods/m.md", "id: m\nfullName: M\nrelevantMetrics: [b]") + file("b.md", "id: b")),
                new Rule(
                        "a healthy range has a source",
                        file("a.md", "id: a\nhealthyRange: [0, 1]"),
                        "a.md:3:15: warning: The healthy range has no source (Add an entry to 'sources', even if it is"
                                + " your own judgement)",
                        file("a.md", "id: a\nhealthyRange: [0, 1]\nsources: [{ title: Own judgement }]")),
                new Rule(
                        "keys are known",
                        file("a.md", "id: a\nunits: nats"),
                        "a.md:3:1: warning: Unknown key 'units' (Did you mean 'unit'?)",
                        file("a.md", "id: a\nunit: nats")),
                new Rule(
                        "a value has the type of its key",
                        file("a.md", "id: a\nhealthyRange: high"),
                        "a.md:3:15: error: 'healthyRange' must be a list of two numbers (As in [0, 1])",
                        file("a.md", "id: a\nhealthyRange: [0, 1]\nsources: [{ title: Own judgement }]")),
                new Rule(
                        "a list is a list",
                        file("a.md", "id: a\naliases: x/y"),
                        "a.md:3:10: error: 'aliases' must be a list, but it is text (Put it between brackets:"
                                + " [ ])",
                        file("a.md", "id: a\naliases: [x/y]")),
                new Rule(
                        "the direction is a known word",
                        file("a.md", "id: a\ndirection: up"),
                        "a.md:3:12: error: 'up' is not a direction (It is one of up-good, down-good, band)",
                        file("a.md", "id: a\ndirection: up-good")),
                new Rule(
                        "the front matter is YAML",
                        file("a.md", "id: a\nunit: [nats"),
                        "a.md:4:5: error: A list in brackets lacks a comma or its closing bracket (It belongs"
                                + " to what begins in line 3)",
                        file("a.md", "id: a\nunit: nats")),
                new Rule(
                        "the front matter is closed",
                        "== a.md\n---\nid: a\n",
                        "a.md:1:1: error: The front matter that begins here is never closed (Add a line '---' between the"
                                + " front matter and the text)",
                        file("a.md", "id: a")),
                new Rule(
                        "places count a byte order mark and carriage returns for nothing",
                        "== a.md\n\uFEFF" + body("id: b").replace("\n", "\r\n"),
                        "a.md:2:5: warning: The id 'b' is not the file's name (Call the file b.md, or the card a)",
                        "== a.md\n\uFEFF" + body("id: a").replace("\n", "\r\n")),
                new Rule(
                        "the smaller number of a range comes first",
                        file("a.md", "id: a\nvisualizations:\n  yDomain: [1, 0]"),
                        "a.md:4:12: error: The first number of 'yDomain' is larger than the second (Swap them)",
                        file("a.md", "id: a\nvisualizations:\n  yDomain: [0, 1]")),
                new Rule(
                        "links lead to pages",
                        file("a.md", "id: a").replace("Text.", "See [b](b.md)."),
                        "a.md:6:9: warning: The link 'b.md' leads to no page (Write it as in entropy.md or"
                                + " methods/ppo.md)",
                        file("a.md", "id: a").replace("Text.", "See [b](b.md).") + file("b.md", "id: b")),
                new Rule(
                        "a parent leaves the curves to its variants",
                        file("a.md", front(curve(points(12)))) + file("b.md", "id: b\nparent: a"),
                        "a.md:3:1: warning: Other cards are variants of this one, and it has curves of its own (Move the curves into a variant; a parent leads to them)",
                        file("a.md", "id: a") + file("b.md", "id: b\nparent: a")),
                new Rule(
                        "no card is its own parent",
                        file("a.md", "id: a\nparent: a"),
                        "a.md:3:9: warning: The card is its own parent",
                        file("a.md", "id: a")),
                new Rule(
                        "parents end somewhere",
                        file("a.md", "id: a\nparent: b") + file("b.md", "id: b\nparent: a"),
                        "a.md:3:9: warning: The parents lead in a circle: a, b and back (Leave out one of them)\n"
                                + "b.md:3:9: warning: The parents lead in a circle: b, a and back (Leave out one of them)",
                        file("a.md", "id: a\nparent: b") + file("b.md", "id: b")),
                new Rule(
                        "an image is there",
                        file("a.md", "id: a").replace("Text.", "![x](x.png)"),
                        "a.md:6:6: warning: There is no image 'x.png' (It is looked for beside the card)",
                        file("a.md", "id: a").replace("Text.", "![x](x.png)") + "== x.png\n."),
                new Rule(
                        "an image lies beside its card",
                        file("a.md", "id: a").replace("Text.", "![x](../x.png)"),
                        "a.md:6:6: warning: The image '../x.png' lies outside the card's folder, so it is not shown (Put it beside the card)",
                        file("a.md", "id: a").replace("Text.", "![x](plots/x.png)") + "== plots/x.png\n."),
                new Rule(
                        "an image comes from no other place",
                        file("a.md", "id: a").replace("Text.", "![x](https://example.org/x.png)"),
                        "a.md:6:6: warning: An image from elsewhere is not shown (Put it beside the card)",
                        file("a.md", "id: a").replace("Text.", "[x](https://example.org/x.png)")),
                new Rule(
                        "an image is of a kind that is drawn",
                        file("a.md", "id: a").replace("Text.", "![x](x.svg)") + "== x.svg\n.",
                        "a.md:6:6: warning: An SVG image is not shown (Save it as PNG or JPEG)",
                        file("a.md", "id: a").replace("Text.", "![x](x.png)") + "== x.png\n."),
                new Rule(
                        "an alias stands once",
                        file("a.md", "id: a\naliases: [x, y, x]"),
                        "a.md:3:17: warning: 'x' stands in 'aliases' twice",
                        file("a.md", "id: a\naliases: [x, y]")),
                new Rule(
                        "a log name stands once for a library",
                        file("a.md", "id: a\nnames: [{ library: A, name: x }, { library: A, name: x }]"),
                        "a.md:3:34: warning: 'x' of A stands here twice",
                        file("a.md", "id: a\nnames: [{ library: A, name: x }, { library: B, name: x }]")),
                new Rule(
                        "what can not be compared says why",
                        file("a.md", "id: a\nnames: [{ library: A, name: x, transform: not-comparable }]"),
                        "a.md:3:43: warning: A name that cannot be compared needs a note that says why",
                        file(
                                "a.md",
                                "id: a\nnames: [{ library: A, name: x, transform: not-comparable, note: A sum. }]")),
                new Rule(
                        "a card says in one sentence what it is",
                        file("a.md", "id: a").replace("shortDescription: A sentence.\n", ""),
                        "a.md:2:1: warning: The card has no short description (One sentence is enough)",
                        file("a.md", "id: a")),
                new Rule(
                        "a curve is explained",
                        curve(points(12)).replace("    analysis: Calm.", ""),
                        "a.md:6:5: warning: 'healthy' has no analysis (Say what one sees, why it happens and what to try)",
                        curve(points(12))),
                new Rule(
                        "a step has one value",
                        curve(points(12).replace("step: 5,", "step: 4,")),
                        "a.md:6:5: warning: 'healthy' has two points at the same step",
                        curve(points(12))),
                new Rule(
                        "there is a healthy curve",
                        curve(points(12)).replace("healthy:", "unhealthy:"),
                        "a.md:4:3: warning: There is no healthy curve to compare the failing ones with",
                        curve(points(12))),
                new Rule(
                        "a key stands once",
                        file("a.md", "id: a\nunit: nats\nunit: bits"),
                        "a.md:4:1: error: 'unit' stands here twice (The first one, in line 3, counts)",
                        file("a.md", "id: a\nunit: nats")),
                new Rule(
                        "a point has a step and a value",
                        curve(points(12).replace("step: 5, value: 0.5", "step: 5")),
                        "a.md:12:9: error: This point has no value (A point is written as in { step: 0, value: 0.1 })",
                        curve(points(12))),
                new Rule(
                        "a decimal number is written with a point",
                        curve(points(12).replace("step: 5, value: 0.5", "step: 5, value: 0,5")),
                        "a.md:12:29: error: '5' stands here without a name (A decimal number is written with a point,"
                                + " as in 1.5)",
                        curve(points(12))),
                new Rule(
                        "what is wrong everywhere is said five times and counted",
                        curve(points(12).replaceAll("step: (\\d+)", "step: \"$1\"")),
                        IntStream.range(0, 5)
                                        .mapToObj(i ->
                                                "a.md:" + (7 + i) + ":17: error: A step must be a number, but it is"
                                                        + " text (Remove the quotes)\n")
                                        .collect(Collectors.joining())
                                + "a.md:12:17: error: A step must be a number, but it is text, here and in 6 more"
                                + " places (Remove the quotes)",
                        curve(points(12))),
                new Rule(
                        "a number is no text",
                        curve(points(12).replace("step: 5, value: 0.5", "step: 5, value: high")),
                        "a.md:12:27: error: 'value' must be a number that can be drawn, but it is 'high' (Leave the value empty for a gap)",
                        curve(points(12))),
                new Rule(
                        "a log name is turned by a known transform",
                        file("a.md", "id: a\nnames: [{ library: A, name: x, transform: minus }]"),
                        "a.md:3:43: warning: 'minus' is not a transform the program knows (It is one of"
                                + " negate, square, complement, percent, percent-complement, not-comparable)",
                        file("a.md", "id: a\nnames: [{ library: A, name: x, transform: negate }]")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysThisOfTheOneAndNothingOfTheOther(Rule rule, @TempDir Path folder) throws IOException {
        assertThat(said(rule.wrong(), folder.resolve("wrong"))).isEqualTo(rule.said());
        assertThat(said(rule.right(), folder.resolve("right"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSecondRepairChangesNoByte(Rule rule, @TempDir Path folder) throws IOException {
        write(rule.wrong(), folder);
        LintFix.fix(List.of(folder));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] once = Files.readAllBytes(file);
                assertThat(CardFix.fixed(Files.readString(file), file.toString()))
                        .isEqualTo(Files.readString(file));
                LintFix.fix(List.of(folder));
                assertThat(Files.readAllBytes(file)).isEqualTo(once);
            }
        }
    }

    private static String said(String pack, Path folder) throws IOException {
        write(pack, folder);
        return CardLint.check(List.of(folder), Library.empty()).stream()
                .map(Problem::toString)
                .map(line -> line.replace(folder + folder.getFileSystem().getSeparator(), ""))
                .collect(Collectors.joining("\n"))
                .replace('\\', '/');
    }

    private static void write(String pack, Path folder) throws IOException {
        for (String file : pack.split("(?m)^== ", -1)) {
            if (!file.isEmpty()) {
                int end = file.indexOf('\n');
                Path path = folder.resolve(file.substring(0, end));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.substring(end + 1));
            }
        }
    }

    private static String file(String name, String front) {
        return "== " + name + "\n" + body(front);
    }

    private static String body(String front) {
        return "---\n" + front + "\nname: Name\nshortDescription: A sentence.\n---\nText.\n";
    }

    /// A card with one healthy curve.
    private static String curve(String data) {
        return file(
                "a.md",
                "id: a\nvisualizations:\n  yDomain: [0, 1]\n  healthy:\n"
                        + (data + "analysis: Calm.").indent(4).stripTrailing());
    }

    /// The front matter of a card without its name.
    private static String front(String pack) {
        return pack.substring(pack.indexOf("id: "), pack.indexOf("\nname: "));
    }

    private static String points(int count) {
        return IntStream.range(0, count)
                .mapToObj(step -> "  - { step: " + step + ", value: 0.5 }\n")
                .collect(Collectors.joining("", "data:\n", ""));
    }
}
