package dev.curvewise.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How many columns of a file each library would have written: where a name alone may mean several metrics, the
/// columns beside it tell which.
final class Neighbours {

    private final Map<String, Integer> columns = new HashMap<>();

    Neighbours(Claims claims, Collection<String> names) {
        for (String name : names) {
            Set<String> libraries = new TreeSet<>();
            claims.of(name).forEach(claim -> libraries.add(claim.library()));
            for (Prefixes.Stripped rest : Prefixes.strip(name)) {
                claims.of(rest.name()).forEach(claim -> libraries.add(claim.library()));
            }
            libraries.remove("");
            libraries.forEach(library -> columns.merge(library, 1, Integer::sum));
        }
    }

    /// The claim whose library wrote most of the other columns; none where that says nothing, because no library wrote
    /// another column, or those of two cards wrote equally many.
    Optional<NameIndex.Claim> likeliest(List<NameIndex.Claim> claims) {
        NameIndex.Claim best = null;
        int most = 1;
        boolean shared = false;
        for (NameIndex.Claim claim : claims) {
            int count = columns.getOrDefault(claim.library(), 0);
            if (count > most) {
                best = claim;
                most = count;
                shared = false;
            } else if (best != null && count == most && !claim.card().equals(best.card())) {
                shared = true;
            }
        }
        return shared ? Optional.empty() : Optional.ofNullable(best);
    }
}
