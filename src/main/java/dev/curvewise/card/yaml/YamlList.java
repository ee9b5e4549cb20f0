package dev.curvewise.card.yaml;

import java.util.List;

/// A list.
///
/// @param span  where it stands
/// @param items what it holds, in order
/// @param flow  whether it is written in brackets
public record YamlList(Span span, List<YamlNode> items, boolean flow) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String words() {
        return "a list";
    }

    @Override
    public YamlList at(Span place) {
        return new YamlList(place, items, flow);
    }
}
