package dev.curvewise.card.yaml;

/// A part of a YAML text.
public sealed interface YamlNode permits YamlScalar, YamlList, YamlRows, YamlMap {

    /// Where it stands. A node that was reached through an alias has the place of the alias.
    Span span();

    /// What it is, in the words of a message: "text", "a number", "a list" …
    String words();

    /// The same content at another place.
    YamlNode at(Span place);
}
