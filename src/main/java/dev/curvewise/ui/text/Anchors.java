package dev.curvewise.ui.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names for the headings of one page, as GitHub gives them: small letters, hyphens for spaces, a number behind the
/// second of a name.
final class Anchors {

    private final Map<String, Integer> taken = new HashMap<>();

    String name(String heading) {
        StringBuilder name = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                name.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                name.appendCodePoint(c);
            }
        });
        String base = name.isEmpty() ? "section" : name.toString();
        int before = taken.merge(base, 1, Integer::sum) - 1;
        return before == 0 ? base : base + "-" + before;
    }
}
