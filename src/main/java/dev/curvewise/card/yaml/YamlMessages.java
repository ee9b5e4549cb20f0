package dev.curvewise.card.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the YAML library says, in words for an author of cards.
final class YamlMessages {

    /// By the beginning of the library's own sentence.
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry(
                    "mapping values are not allowed here",
                    "There is a colon here that YAML takes for the end of a key; put the text between quotes"),
            Map.entry("found character '\\t", "A tab is used for indentation; use spaces"),
            Map.entry(
                    "found character",
                    "This line begins with a character that has a meaning of its own in YAML; put the text between"
                            + " quotes"),
            Map.entry("could not find expected ':'", "A key without a colon behind it"),
            Map.entry("expected <block end>", "This line is not indented like the lines it belongs to"),
            Map.entry("found unexpected end of stream", "A quotation mark is not closed"),
            Map.entry(
                    "found unexpected document separator",
                    "A quotation mark is not closed before the front matter ends"),
            Map.entry("expected ',' or ']'", "A list in brackets lacks a comma or its closing bracket"),
            Map.entry("expected ',' or '}'", "A map in braces lacks a comma or its closing brace"),
            Map.entry("found unknown escape character", "Unknown escape after a backslash between double quotes"),
            Map.entry(
                    "sequence entries are not allowed here",
                    "A list item cannot begin here; it needs a line of its own"),
            Map.entry("expected the node content", "A value or a closing bracket is missing here"),
            Map.entry("found duplicate key", "The same key stands here twice"));

    private YamlMessages() {}

    static String plain(@Nullable String problem, @Nullable String context) {
        String said = problem == null ? context == null ? "" : context : problem;
        return PLAIN.entrySet().stream()
                .filter(entry -> said.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElseGet(() -> said.isEmpty() ? "This is not valid YAML" : "This is not valid YAML: " + said);
    }
}
