package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;

/// What stands in for an id, a name or a label that a file does not give.
final class Identity {

    private Identity() {}

    /// The file's name without folders and ending.
    static String idOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// A key as a title: `zero_learning` becomes `Zero Learning`.
    static String titleOf(String key) {
        StringBuilder title = new StringBuilder();
        boolean wordStarts = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(key.charAt(i - 1));
            if (Character.isWhitespace(c) || c == '_' || c == '-' || c == '.') {
                wordStarts = true;
                continue;
            }
            if ((wordStarts || hump) && !title.isEmpty()) {
                title.append(' ');
            }
            title.append(wordStarts ? Character.toUpperCase(c) : c);
            wordStarts = false;
        }
        return title.isEmpty() ? key : title.toString();
    }

    /// The id a page has: the one in the file, else the file's name, which is reported.
    static String id(Fields fields, String file, YamlMap map, Findings findings) {
        String id = fields.text("id");
        if (!id.isEmpty()) {
            return id;
        }
        String fromFile = idOf(file);
        findings.error(
                map.span(), "The card has no id", "Add 'id: " + fromFile + "'; until then the file's name stands in");
        return fromFile;
    }

    /// The name a page has: the one in the file, else its id as a title, which is reported.
    static String name(Fields fields, String id, YamlMap map, Findings findings) {
        String name = fields.text("name");
        if (name.isEmpty()) {
            if (fields.value("name") == null) {
                findings.error(map.span(), "The card has no name", "Add 'name: " + titleOf(id) + "' or a better one");
            }
            return titleOf(id);
        }
        return name;
    }
}
