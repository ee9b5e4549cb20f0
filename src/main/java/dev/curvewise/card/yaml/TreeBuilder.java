package dev.curvewise.card.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/// Builds the tree of one document from the events of the YAML library.
///
/// Aliases share the node they stand for, so a bomb costs no memory here; it is still counted in full, because whoever
/// walks the tree would walk all of it.
final class TreeBuilder {

    private record Anchored(YamlNode node, int weight) {}

    private final Parser events;
    private final Offsets offsets;
    private final YamlLimits limits;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int weight;

    TreeBuilder(Parser events, String text, YamlLimits limits) {
        this.events = events;
        this.offsets = new Offsets(text);
        this.limits = limits;
    }

    YamlNode document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) {
            return new YamlScalar(new Span(1, 1, 0, 0), "", YamlScalar.Style.PLAIN);
        }
        YamlNode root = node(events.next(), 0);
        // what follows belongs to no document of ours, but an error in it is an error of the text
        while (events.hasNext()) {
            events.next();
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        Span start = span(event);
        if (depth > limits.depth()) {
            throw new YamlReader.TooMuch(
                    start,
                    "Lists and maps stand more than " + limits.depth() + " deep in each other here",
                    "A card needs about six levels");
        }
        if (event instanceof AliasEvent alias) {
            return resolved(alias, start);
        }
        int before = weight;
        count(1, start);
        YamlNode node = switch (event.getEventId()) {
            case SequenceStart -> list((CollectionStartEvent) event, start, depth);
            case MappingStart -> map((CollectionStartEvent) event, start, depth);
            default -> scalar((ScalarEvent) event, start);
        };
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            anchors.put(name(anchored.getAnchor().get()), new Anchored(node, weight - before));
        }
        return node;
    }

    private YamlNode resolved(AliasEvent alias, Span place) {
        String name = name(alias.getAlias());
        Anchored target = anchors.get(name);
        if (target == null) {
            throw new YamlReader.TooMuch(
                    place,
                    "The alias *" + name + " has nothing to stand for",
                    "Its anchor &" + name + " must stand before it, and not around it");
        }
        count(target.weight(), place);
        return target.node().at(place);
    }

    private YamlNode list(CollectionStartEvent start, Span place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        Span whole = place.to(
                end(start, event, items.isEmpty() ? place : items.getLast().span()));
        return new YamlList(whole, items, start.isFlow());
    }

    private YamlMap map(CollectionStartEvent start, Span place, int depth) {
        List<YamlMap.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, depth + 1);
            if (!(key instanceof YamlScalar scalar)) {
                throw new YamlReader.TooMuch(
                        key.span(), "A key must be a word, but this one is " + key.words(), "Put it between quotes");
            }
            entries.add(new YamlMap.Entry(scalar, node(events.next(), depth + 1)));
            event = events.next();
        }
        Span whole = place.to(end(
                start,
                event,
                entries.isEmpty() ? place : entries.getLast().value().span()));
        return new YamlMap(whole, entries, start.isFlow());
    }

    /// The library ends a block where the next thing begins; it should end with its last child.
    private int end(CollectionStartEvent start, Event end, Span lastChild) {
        return start.isFlow() ? span(end).end() : lastChild.end();
    }

    private static YamlScalar scalar(ScalarEvent event, Span place) {
        YamlScalar.Style style = switch (event.getScalarStyle()) {
            case PLAIN -> YamlScalar.Style.PLAIN;
            case LITERAL, FOLDED -> YamlScalar.Style.BLOCK;
            default -> YamlScalar.Style.QUOTED;
        };
        return new YamlScalar(place, event.getValue(), style);
    }

    private void count(int more, Span place) {
        weight += more;
        if (weight > limits.nodes()) {
            throw new YamlReader.TooMuch(
                    place,
                    "This holds more than " + limits.nodes() + " values when its aliases are followed",
                    "Write the values out, or use fewer aliases");
        }
    }

    private Span span(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        int from = offsets.of(start.getIndex());
        return new Span(start.getLine() + 1, start.getColumn() + 1, from, offsets.of(end.getIndex()));
    }

    private static String name(Anchor anchor) {
        return anchor.getValue();
    }
}
