package dev.curvewise.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which words stand in the texts of which pages.
final class WordIndex {

    private static final int SHORTEST = 2;

    private final Map<String, List<Integer>> building = new HashMap<>();
    private final TreeMap<String, int[]> pages = new TreeMap<>();

    /// Adds the texts of a page; pages come in the order of their numbers.
    void add(int number, Page page) {
        Set<String> words = new HashSet<>();
        Excerpt.texts(page).forEach(text -> add(words, text));
        for (String word : words) {
            building.computeIfAbsent(word, w -> new ArrayList<>()).add(number);
        }
    }

    private static void add(Set<String> words, String text) {
        for (String word : SearchText.terms(text)) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
    }

    /// To be called once, behind the last page.
    void sort() {
        building.forEach((word, numbers) ->
                pages.put(word, numbers.stream().mapToInt(Integer::intValue).toArray()));
        building.clear();
    }

    /// For each page whether a word of it begins with a term.
    boolean[] pagesWith(String term, int size) {
        boolean[] found = new boolean[size];
        for (int[] numbers :
                pages.subMap(term, true, term + Character.MAX_VALUE, false).values()) {
            for (int number : numbers) {
                found[number] = true;
            }
        }
        return found;
    }
}
