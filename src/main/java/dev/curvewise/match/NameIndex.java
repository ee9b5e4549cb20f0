package dev.curvewise.match;

import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every name under which the cards know their metrics.
final class NameIndex {

    /// One card's claim to a name.
    ///
    /// @param card      the card's id
    /// @param name      a library's name for it, or null for the card's own id and aliases
    /// @param transform what turns the logged number into the card's quantity
    record Claim(String card, @Nullable LogName name, Transform transform) {

        boolean isOwn() {
            return name == null;
        }

        /// Who uses the name, empty for the card's own.
        String library() {
            return name == null ? "" : name.library();
        }
    }

    private record PatternClaim(Pattern pattern, Claim claim) {}

    private final Map<String, List<Claim>> exact = new HashMap<>();
    private final Map<String, List<Claim>> ends = new HashMap<>();
    private final Map<String, Set<String>> alike = new HashMap<>();
    private final List<PatternClaim> patterns = new ArrayList<>();

    NameIndex(List<MetricCard> cards) {
        for (MetricCard card : cards) {
            Claim own = new Claim(card.id(), null, Transform.NONE);
            add(card.id(), own);
            card.aliases().forEach(alias -> add(alias, own));
            addWords(card.name(), card.id());
            addWords(card.id(), card.id());
            card.aliases().forEach(alias -> addWords(alias, card.id()));
            for (LogName name : card.names()) {
                add(name.name(), new Claim(card.id(), name, Transform.of(name.transform())));
            }
        }
    }

    private void add(String name, Claim claim) {
        if (!claim.isOwn() && name.contains("/")) {
            ends.computeIfAbsent(key(last(name)), key -> new ArrayList<>()).add(claim);
        }
        if (name.contains("<") || name.contains("\u2026")) {
            patterns.add(new PatternClaim(pattern(name), claim));
        } else {
            List<Claim> claims = exact.computeIfAbsent(key(name), key -> new ArrayList<>());
            if (!claims.contains(claim)) {
                claims.add(claim);
            }
        }
    }

    private void addWords(String name, String card) {
        for (String key : List.of(Wording.key(name), Wording.keyWithoutMean(name))) {
            if (!key.isEmpty()) {
                alike.computeIfAbsent(key, k -> new TreeSet<>()).add(card);
            }
        }
    }

    /// The only card one of whose own names has the words of a name, in any order.
    Optional<String> alike(String name) {
        Set<String> cards = alike.getOrDefault(Wording.key(name), Set.of());
        if (cards.isEmpty()) {
            cards = alike.getOrDefault(Wording.keyWithoutMean(name), Set.of());
        }
        return cards.size() == 1 ? Optional.of(cards.iterator().next()) : Optional.empty();
    }

    /// What some libraries mean by a path with this end, where all mean the same.
    Optional<Claim> endingIn(String last, Collection<String> libraries) {
        List<Claim> claims = ends.getOrDefault(key(last), List.of()).stream()
                .filter(claim -> libraries.contains(claim.library()))
                .toList();
        boolean one = claims.stream()
                        .map(claim -> claim.card() + claim.transform())
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(claims.getFirst()) : Optional.empty();
    }

    /// The last part of a path.
    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
    }

    /// All claims to a name, those of patterns last.
    List<Claim> claims(String name) {
        List<Claim> found = new ArrayList<>(exact.getOrDefault(key(name), List.of()));
        for (PatternClaim candidate : patterns) {
            if (candidate.pattern.matcher(name).matches()) {
                found.add(candidate.claim);
            }
        }
        return found;
    }

    /// Upper and lower case, blanks and hyphens make no other metric.
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /// `learners/<module>/entropy`: one part of a path; an ellipsis stands for any number of parts.
    private static Pattern pattern(String name) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            int end = c == '<' ? name.indexOf('>', at) : -1;
            if (end > 0) {
                regex.append("[^/]+");
                at = end + 1;
            } else if (c == '\u2026') {
                regex.append(".+");
                at++;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
                at++;
            }
        }
        return Pattern.compile(regex.toString());
    }
}
