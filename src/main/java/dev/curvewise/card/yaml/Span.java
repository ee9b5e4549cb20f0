package dev.curvewise.card.yaml;

/// Where a node stands in its text.
///
/// @param line   1-based line of its first character
/// @param column 1-based column of its first character
/// @param start  offset of its first character, in UTF-16 units from the start of the text
/// @param end    offset behind its last character; trailing line ends belong to it only in a block scalar
public record Span(int line, int column, int start, int end) {

    /// The same start with another end.
    Span to(int newEnd) {
        return new Span(line, column, start, newEnd);
    }

    /// The characters it covers.
    public String of(String text) {
        return text.substring(start, end);
    }
}
