package dev.curvewise.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The claims of the cards to the names of one file, each name looked up once.
final class Claims {

    private final NameIndex index;
    private final Map<String, List<NameIndex.Claim>> known = new HashMap<>();

    Claims(NameIndex index) {
        this.index = index;
    }

    /// All claims to a name, those of patterns last.
    List<NameIndex.Claim> of(String name) {
        return known.computeIfAbsent(name, index::claims);
    }
}
