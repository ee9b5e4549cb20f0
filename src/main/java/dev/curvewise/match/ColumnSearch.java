package dev.curvewise.match;

import static java.util.stream.Collectors.toSet;

import dev.curvewise.run.Band;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks for the card of one column after the other of a file whose names are all known.
final class ColumnSearch {

    /// Words that make another thing of a metric: what it should be, what it may be at most, what it was before.
    private static final List<String> LIMITS = List.of("target", "max", "min", "limit", "old", "std", "coef", "scale");

    private static final Pattern UNIT = Pattern.compile("\\s*\\[[^\\[\\]]+\\]$");

    private static final String EVALUATED = "Measured in an evaluation";

    private final NameIndex index;
    private final Claims names;
    private final List<String> writers;
    private final Neighbours neighbours;

    /// @param writers the libraries that probably wrote the file, the most telling first
    /// @param columns all columns of the file
    ColumnSearch(NameIndex index, List<String> writers, Collection<String> columns) {
        this.index = index;
        this.writers = writers;
        names = new Claims(index);
        neighbours = new Neighbours(names, columns);
    }

    /// The card of a column, and how sure that is.
    Optional<Match> find(String column) {
        if (Band.around(column).isPresent()) {
            return Optional.empty();
        }
        String name = metric(column);
        return byLibrary(column, name)
                .or(() -> byOtherVersion(column, name))
                .or(() -> exact(column, name, How.EXACT, ""))
                .or(() -> stripped(column, name))
                .or(() -> withoutUnit(column, name))
                .or(() -> guess(column, name));
    }

    /// Spreadsheets write the unit behind the name, as in `KL [nats]`.
    private Optional<Match> withoutUnit(String column, String name) {
        String plain = UNIT.matcher(name).replaceFirst("");
        return plain.equals(name) || plain.isEmpty()
                ? Optional.empty()
                : exact(column, plain, How.STRIPPED, "The unit behind the name is left aside")
                        .or(() -> stripped(column, plain));
    }

    /// Exports of several runs write `run - metric`; the run's name may hold anything, even a slash.
    static String metric(String column) {
        int at = column.lastIndexOf(" - ");
        return at < 0 ? column : column.substring(at + 3);
    }

    private Optional<Match> byLibrary(String column, String name) {
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
        List<NameIndex.Claim> claims = names.of(name).stream()
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
        return Optional.of(new Match(column, claim.card(), How.LIBRARY, claim.transform(), sentence, claim.name()));
    }

    /// A name that the writing version of a library is not known for, but another version of it is.
    private Optional<Match> byOtherVersion(String column, String name) {
        Set<String> families = writers.stream()
                .map(ColumnSearch::family)
                .filter(words -> words.contains(" "))
                .collect(toSet());
        List<NameIndex.Claim> claims = names.of(name).stream()
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

    private Optional<Match> exact(String column, String name, How how, String sentence) {
        List<NameIndex.Claim> claims = names.of(name);
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

    private Optional<Match> stripped(String column, String name) {
        for (Prefixes.Stripped rest : Prefixes.strip(name)) {
            Optional<Match> match = exact(column, rest.name(), How.STRIPPED, rest.evaluation() ? EVALUATED : "");
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> guess(String column, String name) {
        String last = NameIndex.last(name);
        return byEnd(column, name, last)
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
                .flatMap(words -> meaning(words).stream()
                        .map(card -> new Match(
                                column, card, How.GUESS, Transform.NONE, "Guessed from the words of '" + words + "'")))
                .findFirst()
                .filter(match -> LIMITS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    /// The only card that has a name of its own like this one, word for word or in other words.
    private Optional<String> meaning(String words) {
        List<String> own = names.of(words).stream()
                .filter(NameIndex.Claim::isOwn)
                .map(NameIndex.Claim::card)
                .distinct()
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : index.alike(words);
    }

    private Optional<Match> byEnd(String column, String name, String last) {
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
                .or(() -> exact(column, last, How.GUESS, sentence))
                .filter(match -> match.transform() == Transform.NONE || match.transform() == Transform.NEGATE);
    }

    private static String join(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return one + ". " + other;
    }
}
