package dev.curvewise.card;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Text as the search compares it.
final class SearchText {

    private SearchText() {}

    /// Lower case, without accents, every run of other characters than letters and digits as one blank.
    static String folded(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /// The words of a query.
    static List<String> terms(String query) {
        List<String> terms = new ArrayList<>();
        String folded = folded(query);
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            terms.add(folded.substring(start, end));
            start = end + 1;
        }
        return terms;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
