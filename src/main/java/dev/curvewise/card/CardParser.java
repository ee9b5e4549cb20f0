package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlLimits;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlReader;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.List;

/// Turns the text of a card file into a page. Never throws for what is in the text: whatever is wrong becomes a problem
/// at its line and column, and the rest of the page is still there where it makes sense.
public final class CardParser {

    /// The longest text that is read, in characters. A long card has fifty thousand.
    public static final int LONGEST = 1_000_000;

    /// The longest front matter that is read, in characters: room for fifteen thousand points.
    private static final int LONGEST_FRONT = 500_000;

    private CardParser() {}

    /// Reads a page.
    ///
    /// @param text the file's text; a byte order mark and any line ends are fine
    /// @param file the file's name as the user knows it; problems carry it
    /// @return a metric or a method; null where the file has no readable front matter
    public static Loaded<Page> parse(String text, String file) {
        ParsedCard parsed = read(text, file);
        return new Loaded<>(parsed.page(), parsed.problems());
    }

    /// As [#parse], with the tree of the front matter.
    public static ParsedCard read(String text, String file) {
        String plain = withoutMark(text);
        if (plain.length() > LONGEST) {
            return failed(
                    file,
                    plain,
                    Problem.error(
                            file,
                            1,
                            0,
                            "The file is too long for a card (%,d characters, %,d at most)"
                                    .formatted(plain.length(), LONGEST),
                            "Shorten it, or split it into several cards"));
        }
        Loaded<FrontMatter> cut = FrontMatter.of(plain, file);
        FrontMatter front = cut.value();
        if (front == null) {
            return failed(file, plain, cut.problems().getFirst());
        }
        if (front.head().length() > LONGEST_FRONT) {
            return failed(
                    file,
                    plain,
                    Problem.error(
                            file,
                            1,
                            0,
                            "The front matter is too long (%,d characters, %,d at most)"
                                    .formatted(front.head().length(), LONGEST_FRONT),
                            "Leave out some points; a few hundred show a curve well"));
        }
        Loaded<YamlNode> yaml = new YamlReader(file, YamlLimits.CARD).read(front.head());
        YamlNode root = yaml.value();
        if (root == null) {
            return failed(file, plain, yaml.problems().getFirst());
        }
        if (!(root instanceof YamlMap map)) {
            return failed(
                    file,
                    plain,
                    Problem.error(
                            file,
                            root.span().line(),
                            root.span().column(),
                            "The front matter must hold keys such as 'id' and 'name', but it is " + root.words(),
                            "Begin with a line such as 'id: kl'"));
        }
        Findings findings = new Findings(file);
        String body = Lines.unix(front.body());
        Page page = MethodParser.isMethod(map, file)
                ? new MethodParser(map, file, findings).page(body)
                : new MetricParser(map, file, findings).page(body);
        return new ParsedCard(file, plain, map, page, findings.list());
    }

    private static ParsedCard failed(String file, String text, Problem problem) {
        return new ParsedCard(file, text, null, null, List.of(problem));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
