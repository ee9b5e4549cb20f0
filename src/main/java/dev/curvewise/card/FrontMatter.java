package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;

/// A card's text cut in two.
///
/// @param head     everything before the closing `---`, the opening one included: offsets and lines in it are those of
///                 the text
/// @param body     the Markdown behind the closing `---`, line ends as they are
record FrontMatter(String head, String body) {

    /// Cuts a text that has no byte order mark.
    static Loaded<FrontMatter> of(String text, String file) {
        if (!startsWithFence(text)) {
            return Loaded.failed(Problem.error(
                    file,
                    1,
                    1,
                    text.isBlank()
                            ? "The file is empty"
                            : "A card begins with a line of three dashes, this file does not",
                    "Put the front matter between two lines '---' at the top of the file"));
        }
        int start = closingFence(text);
        if (start >= 0) {
            return Loaded.of(new FrontMatter(text.substring(0, start), text.substring(lineEnd(text, start))));
        }
        return Loaded.failed(Problem.error(
                file,
                1,
                1,
                "The front matter that begins here is never closed",
                "Add a line '---' between the front matter and the text"));
    }

    /// Offset of the second line of three dashes, -1 where there is none.
    private static int closingFence(String text) {
        int dashes = text.indexOf("---", 3);
        while (dashes >= 0) {
            char before = text.charAt(dashes - 1);
            if ((before == '\n' || before == '\r') && isFence(text, dashes, lineEnd(text, dashes))) {
                return dashes;
            }
            dashes = text.indexOf("---", dashes + 1);
        }
        return -1;
    }

    /// Whether a text looks like a card at all.
    static boolean startsWithFence(String text) {
        return isFence(text, 0, lineEnd(text, 0));
    }

    private static boolean isFence(String text, int start, int end) {
        return text.startsWith("---", start) && text.substring(start + 3, end).isBlank();
    }

    /// The offset behind the line end of the line that begins at `start`.
    private static int lineEnd(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        return text.startsWith("\r\n", i) ? i + 2 : i + 1;
    }
}
