package dev.curvewise.ui.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Node;

/// Numbers the footnotes of one page in the order in which the text refers to them.
final class Footnotes {

    private final Map<String, Node> notes = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    void define(FootnoteSyntax.Note note) {
        notes.putIfAbsent(key(note.label()), note);
    }

    int refer(String label) {
        return numbers.computeIfAbsent(key(label), k -> numbers.size() + 1);
    }

    /// The notes in the order of their numbers. The list grows while notes that refer to notes are read.
    List<Node> inOrder() {
        notes.keySet().forEach(this::refer);
        List<Node> found = new ArrayList<>();
        for (String label : List.copyOf(numbers.keySet())) {
            Node note = notes.get(label);
            if (note != null) {
                found.add(note);
            }
        }
        return found;
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
