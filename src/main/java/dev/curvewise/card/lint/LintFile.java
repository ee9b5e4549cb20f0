package dev.curvewise.card.lint;

import dev.curvewise.card.Page;
import dev.curvewise.card.ParsedCard;
import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import java.nio.file.Path;

/// A card file that could be read.
///
/// @param root  the path it was found under: files of one root make one pack
/// @param path  where it lies
/// @param card  its text and tree
/// @param front the tree of its front matter
/// @param page  the page
record LintFile(Path root, Path path, ParsedCard card, YamlMap front, Page page) {

    /// The file's name without its ending.
    String stem() {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Where the value of a key of the front matter stands, or the front matter where the key is missing.
    Span place(String key) {
        YamlNode node = front.get(key);
        return node == null ? front.span() : node.span();
    }

    /// Where an entry of a list of texts stands.
    Span place(String key, int index) {
        return front.get(key) instanceof YamlList list && index < list.items().size()
                ? list.items().get(index).span()
                : place(key);
    }
}
