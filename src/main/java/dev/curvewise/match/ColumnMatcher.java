package dev.curvewise.match;

import static java.util.stream.Collectors.toSet;

import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.run.Band;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the card of every column of a run: first by the names of the library that wrote the run, then by exact name,
/// then without prefixes such as `train/`, and last, as a guess, by the last part of the name or by its words. A name
/// that may mean several metrics is read as the columns beside it suggest, or not at all.
public final class ColumnMatcher {

    private static final Pattern UNIT = Pattern.compile("\\s*\\[[^\\[\\]]+\\]$");

    /// Words that make another thing of a metric: what it should be, what it may be at most, what it was before.
    private static final List<String> LIMITS = List.of("target", "max", "min", "limit", "old", "std", "coef", "scale");

    private final NameIndex index;
    private final List<String> libraries;
    private final Set<String> cards;

    public ColumnMatcher(Library library) {
        this(library.cards());
    }

    ColumnMatcher(List<MetricCard> cards) {
        this.index = new NameIndex(cards);
        this.libraries = cards.stream()
                .flatMap(card -> card.names().stream())
                .map(LogName::library)
                .distinct()
                .toList();
        this.cards = Set.copyOf(cards.stream().map(MetricCard::id).toList());
    }

    /// The libraries that probably wrote columns of these names, the most telling first; names as in the cards.
    public List<String> libraries(Collection<String> columns) {
        return Fingerprint.libraries(columns, libraries);
    }

    /// Matches every column of a run but the one that counts steps.
    ///
    /// @return the matches by column name, in column order; a column without a card is not in it
    public Map<String, Match> match(Run run) {
        return match(run, Map.of());
    }

    /// Matches every column of a run, taking the reader's own choices first.
    ///
    /// @param byHand card ids by column name; an empty id says that the column has no card
    public Map<String, Match> match(Run run, Map<String, String> byHand) {
        List<String> names = run.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals(run.stepColumn()))
                .toList();
        return match(names, byHand);
    }

    /// Matches columns by their names alone.
    public Map<String, Match> match(Collection<String> columns, Map<String, String> byHand) {
        List<String> writers = libraries(columns);
        Neighbours neighbours = new Neighbours(index, columns);
        Map<String, Match> found = new LinkedHashMap<>();
        for (String column : columns) {
            String chosen = byHand.get(column);
            if (chosen == null) {
                find(column, writers, neighbours).ifPresent(match -> found.put(column, match));
            } else if (cards.contains(chosen)) {
                Transform transform = find(column, writers, neighbours)
                        .filter(match -> match.card().equals(chosen))
                        .map(Match::transform)
                        .orElse(Transform.NONE);
                found.put(column, new Match(column, chosen, How.HAND, transform, "Chosen by you"));
            }
        }
        return found;
    }

    /// Whether a column bears a name, with or without prefixes such as `train/`: how a detector finds its metric where
    /// no
    /// card speaks of it.
    public static boolean isNamed(String column, String name) {
        String metric = metric(column);
        return metric.equalsIgnoreCase(name)
                || Prefixes.strip(metric).stream()
                        .anyMatch(rest -> rest.name().equalsIgnoreCase(name) && !rest.evaluation());
    }

    private Optional<Match> find(String column, List<String> writers, Neighbours neighbours) {
        if (Band.around(column).isPresent()) {
            return Optional.empty();
        }
        String name = metric(column);
        return byLibrary(column, name, writers)
                .or(() -> byOtherVersion(column, name, writers))
                .or(() -> exact(column, name, How.EXACT, "", neighbours))
                .or(() -> stripped(column, name, neighbours))
                .or(() -> withoutUnit(column, name, neighbours))
                .or(() -> guess(column, name, writers, neighbours));
    }

    /// Spreadsheets write the unit behind the name, as in `KL [nats]`.
    private Optional<Match> withoutUnit(String column, String name, Neighbours neighbours) {
        String plain = UNIT.matcher(name).replaceFirst("");
        return plain.equals(name) || plain.isEmpty()
                ? Optional.empty()
                : exact(column, plain, How.STRIPPED, "The unit behind the name is left aside", neighbours)
                        .or(() -> stripped(column, plain, neighbours));
    }

    /// Exports of several runs write `run - metric`; the run's name may hold anything, even a slash.
    private static String metric(String column) {
        int at = column.lastIndexOf(" - ");
        return at < 0 ? column : column.substring(at + 3);
    }

    private Optional<Match> byLibrary(String column, String name, List<String> writers) {
        for (String writer : writers) {
            Optional<Match> match = claimOf(column, name, writer, false);
            if (match.isPresent()) {
                return match;
            }
        }
        for (Prefixes.Stripped rest : Prefixes.strip(name)) {
            for (String writer : writers) {
                Optional<Match> match = claimOf(column, rest.name(), writer, rest.evaluation());
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Match> claimOf(String column, String name, String writer, boolean evaluation) {
        List<NameIndex.Claim> claims = index.claims(name).stream()
                .filter(claim -> claim.library().equals(writer))
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        NameIndex.Claim claim = claims.getFirst();
        if (claims.stream().map(NameIndex.Claim::card).distinct().count() > 1) {
            return Optional.of(ambiguous(column, name, claim, claims));
        }
        String sentence = join(claim.transform().sentence(writer), evaluation ? EVALUATED : "");
        return Optional.of(new Match(column, claim.card(), How.LIBRARY, claim.transform(), sentence));
    }

    /// A name that the writing version of a library is not known for, but another version of it is.
    private Optional<Match> byOtherVersion(String column, String name, List<String> writers) {
        Set<String> families = writers.stream()
                .map(ColumnMatcher::family)
                .filter(words -> words.contains(" "))
                .collect(toSet());
        List<NameIndex.Claim> claims = index.claims(name).stream()
                .filter(claim -> families.contains(family(claim.library())))
                .toList();
        if (claims.stream().map(NameIndex.Claim::card).distinct().count() != 1) {
            return Optional.empty();
        }
        NameIndex.Claim claim = claims.getFirst();
        return Optional.of(
                new Match(column, claim.card(), How.GUESS, Transform.NONE, "Guessed: so named in " + claim.library()));
    }

    /// The library and its trainer: `TRL GRPO` of `TRL GRPO / RLOO (current)`.
    private static String family(String library) {
        String[] words = library.split(" ", 3);
        return words.length < 2 ? library : words[0] + " " + words[1];
    }

    private static final String EVALUATED = "Measured in an evaluation";

    private Optional<Match> exact(String column, String name, How how, String sentence, Neighbours neighbours) {
        List<NameIndex.Claim> claims = index.claims(name);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Optional<NameIndex.Claim> own =
                claims.stream().filter(NameIndex.Claim::isOwn).findFirst();
        if (own.isPresent()) {
            return Optional.of(new Match(column, own.get().card(), how, Transform.NONE, sentence));
        }
        NameIndex.Claim claim = claims.getFirst();
        boolean oneCard = claims.stream().map(NameIndex.Claim::card).distinct().count() == 1;
        boolean oneRule =
                claims.stream().map(NameIndex.Claim::transform).distinct().count() == 1;
        if (!oneCard) {
            return neighbours.likeliest(claims).map(likely -> ambiguous(column, name, likely, claims));
        }
        if (!oneRule) {
            return Optional.of(ambiguous(column, name, claim, claims));
        }
        return Optional.of(new Match(
                column,
                claim.card(),
                how,
                claim.transform(),
                join(claim.transform().sentence(claim.library()), sentence)));
    }

    private Match ambiguous(String column, String name, NameIndex.Claim claim, List<NameIndex.Claim> claims) {
        List<String> users = claims.stream()
                .map(NameIndex.Claim::library)
                .distinct()
                .limit(3)
                .toList();
        List<String> ids = claims.stream().map(NameIndex.Claim::card).distinct().toList();
        String what = ids.size() > 1
                ? "'" + name + "' may mean " + String.join(" or ", ids)
                : "'" + name + "' is not the same in " + String.join(" and ", users);
        return new Match(column, claim.card(), How.GUESS, Transform.NONE, what + ": please check");
    }

    private Optional<Match> stripped(String column, String name, Neighbours neighbours) {
        for (Prefixes.Stripped rest : Prefixes.strip(name)) {
            Optional<Match> match =
                    exact(column, rest.name(), How.STRIPPED, rest.evaluation() ? EVALUATED : "", neighbours);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> guess(String column, String name, List<String> writers, Neighbours neighbours) {
        String last = NameIndex.last(name);
        return byEnd(column, name, last, writers, neighbours)
                .or(() -> index.alike(last)
                        .map(card -> new Match(
                                column, card, How.GUESS, Transform.NONE, "Guessed from the words of '" + last + "'")))
                .or(() -> byLastWords(column, name));
    }

    /// File names have no slashes: `train_walker_kl_approx` was `train/walker/kl_approx`.
    private Optional<Match> byLastWords(String column, String name) {
        return Prefixes.strip(name).stream()
                .map(Prefixes.Stripped::name)
                .filter(rest -> !rest.contains("/"))
                .flatMap(rest -> Stream.iterate(
                                rest, from -> from.contains("_"), from -> from.substring(from.indexOf('_') + 1))
                        .map(from -> from.substring(from.indexOf('_') + 1)))
                .flatMap(words -> index.meaning(words).stream()
                        .map(card -> new Match(
                                column, card, How.GUESS, Transform.NONE, "Guessed from the words of '" + words + "'")))
                .findFirst()
                .filter(match -> LIMITS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    private Optional<Match> byEnd(
            String column, String name, String last, List<String> writers, Neighbours neighbours) {
        if (last.isEmpty() || last.equals(name)) {
            return Optional.empty();
        }
        String sentence = "Guessed from '" + last + "' at the end of the name";
        return index.endingIn(last, writers)
                .map(claim -> new Match(
                        column,
                        claim.card(),
                        How.GUESS,
                        claim.transform(),
                        join(sentence, claim.transform().sentence(claim.library()))))
                .or(() -> exact(column, last, How.GUESS, sentence, neighbours))
                .filter(match -> match.transform() == Transform.NONE || match.transform() == Transform.NEGATE);
    }

    private static String join(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return one + ". " + other;
    }
}
