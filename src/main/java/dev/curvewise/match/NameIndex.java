package dev.curvewise.match;

import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Every name under which the cards know their metrics.
final class NameIndex {

    /// One card's claim to a name.
    ///
    /// @param card      the card's id
    /// @param library   who uses the name, empty for the card's own id and aliases
    /// @param transform what turns the logged number into the card's quantity
    record Claim(String card, String library, Transform transform) {

        boolean isOwn() {
            return library.isEmpty();
        }
    }

    private record PatternClaim(Pattern pattern, Claim claim) {}

    private final Map<String, List<Claim>> exact = new HashMap<>();
    private final List<PatternClaim> patterns = new ArrayList<>();

    NameIndex(List<MetricCard> cards) {
        for (MetricCard card : cards) {
            Claim own = new Claim(card.id(), "", Transform.NONE);
            add(card.id(), own);
            card.aliases().forEach(alias -> add(alias, own));
            for (LogName name : card.names()) {
                add(name.name(), new Claim(card.id(), name.library(), Transform.of(name.transform())));
            }
        }
    }

    private void add(String name, Claim claim) {
        if (name.contains("<") || name.contains("\u2026")) {
            patterns.add(new PatternClaim(pattern(name), claim));
        } else {
            List<Claim> claims = exact.computeIfAbsent(key(name), key -> new ArrayList<>());
            if (!claims.contains(claim)) {
                claims.add(claim);
            }
        }
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
