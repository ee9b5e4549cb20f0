package dev.curvewise.card.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys and their values, in the order of the text. A key that stands twice is in it twice.
///
/// @param span    where it stands
/// @param entries what it holds
/// @param flow    whether it is written in braces
public record YamlMap(Span span, List<Entry> entries, boolean flow) implements YamlNode {

    public YamlMap {
        entries = List.copyOf(entries);
    }

    /// One key and its value.
    public record Entry(YamlScalar key, YamlNode value) {

        /// What the key says.
        public String name() {
            return key.text();
        }
    }

    /// The first entry of that key, or null.
    public @Nullable Entry entry(String key) {
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /// The value of the first entry of that key, or null.
    public @Nullable YamlNode get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public String words() {
        return "a map of keys";
    }

    @Override
    public YamlMap at(Span place) {
        return new YamlMap(place, entries, flow);
    }
}
