package dev.curvewise.card.edit;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole lines that belong to each of several values written below each other: the comments above it, itself, and
/// what stands behind it up to the next.
final class Regions {

    /// From one offset to another.
    record Region(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }

    private Regions() {}

    /// The regions of a map's entries, or null where they do not each have lines of their own.
    static @Nullable List<Region> of(String text, YamlMap map) {
        if (map.flow()) {
            return null;
        }
        return between(
                text, map.entries().stream().map(e -> e.key().span().start()).toList(), map.span());
    }

    /// The regions of a list's items, or null where they do not each have lines of their own.
    static @Nullable List<Region> of(String text, List<YamlNode> items, Span list) {
        return between(text, items.stream().map(item -> item.span().start()).toList(), list);
    }

    private static @Nullable List<Region> between(String text, List<Integer> offsets, Span whole) {
        List<Region> regions = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < offsets.size(); i++) {
            int line = TextEdits.lineStart(text, offsets.get(i));
            boolean alone = text.substring(line, offsets.get(i)).chars().allMatch(c -> c == ' ' || c == '-');
            if (!alone || (i > 0 && line <= TextEdits.lineStart(text, offsets.get(i - 1)))) {
                return null;
            }
            int begin = withComments(text, line, Math.max(start, 0));
            if (i > 0) {
                regions.add(new Region(start, begin));
            }
            start = begin;
        }
        if (!offsets.isEmpty()) {
            regions.add(new Region(start, TextEdits.lineEnd(text, whole.end())));
        }
        return regions;
    }

    /// The beginning of the comment lines right above a line.
    private static int withComments(String text, int line, int notBefore) {
        int begin = line;
        while (begin > notBefore + 1) {
            int above = TextEdits.lineStart(text, begin - 1);
            if (above < notBefore
                    || !text.substring(above, begin).stripLeading().startsWith("#")) {
                return begin;
            }
            begin = above;
        }
        return begin;
    }
}
