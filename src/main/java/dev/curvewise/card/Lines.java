package dev.curvewise.card;

/// Lines of Markdown.
final class Lines {

    private Lines() {}

    /// With `\n` as the only line end, no blank lines at the top and no white space at the end.
    static String unix(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        for (int i = 0; i < lines.length() && Character.isWhitespace(lines.charAt(i)); i++) {
            if (lines.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        int end = lines.length();
        while (end > start && Character.isWhitespace(lines.charAt(end - 1))) {
            end--;
        }
        return lines.substring(start, end);
    }
}
