package dev.curvewise.report;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit a width.
final class Lines {

    private Lines() {}

    /// A text of one line that fits a width, with its middle left out where it is longer.
    static String shortened(String text, double size, double width) {
        if (Glyphs.width(text, size, false) <= width) {
            return text;
        }
        int kept = text.length();
        String tried = text;
        while (kept > 1 && Glyphs.width(tried, size, false) > width) {
            kept--;
            tried = text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
        }
        return tried;
    }

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
