package dev.curvewise.report;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit a width.
final class Lines {

    private Lines() {}

    /// The lines of a text, those that are given and those that have to be made.
    ///
    /// @param width in points, for letters of a size
    static List<String> of(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        if (text.isEmpty()) {
            return lines;
        }
        for (String given : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : given.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && Glyphs.width(longer, size, false) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
