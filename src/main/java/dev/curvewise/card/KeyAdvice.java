package dev.curvewise.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What an author may have meant by an unknown key.
final class KeyAdvice {

    private KeyAdvice() {}

    static String hint(String key, List<String> known) {
        for (String candidate : known) {
            if (distance(folded(key), folded(candidate)) <= Math.max(1, candidate.length() / 4)) {
                return "Did you mean '" + candidate + "'?";
            }
        }
        if (CardKeys.VISUALIZATIONS.contains(key)) {
            return "It belongs inside 'visualizations'";
        }
        if (CardKeys.METRIC.contains(key)) {
            return "It belongs at the top level of a metric's card";
        }
        return known.size() > 8 ? "It is ignored" : "It is ignored; known here are " + String.join(", ", known);
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /// How many letters were changed, left out, added or swapped with the next one (the optimal string alignment
    /// distance). Long keys are no misspelling of ours.
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 8) {
            return Integer.MAX_VALUE;
        }
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
            twoAbove = above;
            above = row;
        }
        return above[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
