package dev.curvewise.card;

import java.util.ArrayList;
import java.util.List;

/// A few words of a page around the one that a search found.
///
/// @param before the words before it, cut where they would be many
/// @param match  what was found; empty where it can not be shown in one piece
/// @param after  what follows it, cut likewise
public record Excerpt(String before, String match, String after) {

    private static final int BEFORE = 16;
    private static final int AFTER = 80;

    /// The place in a name: what was typed, where it stands there letter by letter.
    static Excerpt ofName(String name, List<String> terms) {
        for (String term : terms) {
            for (int i = 0; i + term.length() <= name.length(); i++) {
                if (name.regionMatches(true, i, term, 0, term.length())) {
                    int end = i + term.length();
                    return new Excerpt(name.substring(0, i), name.substring(i, end), name.substring(end));
                }
            }
        }
        return new Excerpt(name, "", "");
    }

    /// The first place in the texts of a page where a word begins as one of the terms does.
    static Excerpt ofTexts(Page page, List<String> terms) {
        for (String text : texts(page)) {
            int at = wordAt(text, terms);
            if (at >= 0) {
                return around(text, at);
            }
        }
        return new Excerpt("", "", "");
    }

    /// The texts of a page that are searched for words.
    static List<String> texts(Page page) {
        List<String> texts = new ArrayList<>();
        texts.add(page.shortDescription());
        texts.add(page.body());
        if (page instanceof MetricCard card) {
            texts.addAll(card.whatToLookFor());
            card.scenarios().forEach(scenario -> {
                texts.add(scenario.label());
                texts.add(scenario.analysis());
            });
        }
        return texts;
    }

    private static int wordAt(String text, List<String> terms) {
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end > i && begins(text, i, end, terms)) {
                return i;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    private static boolean begins(String text, int start, int end, List<String> terms) {
        for (String term : terms) {
            if (term.length() <= end - start && text.regionMatches(true, start, term, 0, term.length())) {
                return true;
            }
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 128) {
                String folded = SearchText.folded(text.substring(start, end));
                return terms.stream().anyMatch(folded::startsWith);
            }
        }
        return false;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Excerpt around(String text, int at) {
        int end = wordEnd(text, at);
        int from = Math.max(0, at - BEFORE);
        while (from > 0 && from < at && text.charAt(from - 1) != ' ') {
            from++;
        }
        int to = Math.min(text.length(), end + AFTER);
        return new Excerpt(
                (from > 0 ? "… " : "") + plain(text.substring(from, at)),
                text.substring(at, end),
                plain(text.substring(end, to)));
    }

    /// Without the marks of Markdown, in one line.
    private static String plain(String markdown) {
        return markdown.replaceAll("\\]\\([^)]*\\)", "")
                .replaceAll("[*_`#|>\\[\\]$\\\\{}]+", "")
                .replaceAll("\\s+(- )?", " ");
    }
}
