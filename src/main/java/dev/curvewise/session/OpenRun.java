package dev.curvewise.session;

import dev.curvewise.match.Match;
import dev.curvewise.run.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run that is open: what was read, and which of its columns are which cards.
///
/// @param number  counts the runs opened since the start; the first is 0. It stays while the run is open
/// @param colour  the look of its lines: of the colours and dashes of runs the n-th, counted from 0
/// @param run     what was read
/// @param matches the columns a card explains, the surest match of each
/// @param origin  the file it came from, or null while that is still being read
/// @param part    how much of its file the rows are, above 0 and at most 1; 1 once all of it was read
public record OpenRun(
        int number,
        int colour,
        Run run,
        List<Match> matches,
        @Nullable Origin origin,
        double part) {

    /// Less would be drawn too small to be seen.
    private static final double LEAST = 0.02;

    public OpenRun {
        matches = List.copyOf(matches);
    }

    /// A run of which all was read.
    public OpenRun(int number, int colour, Run run, List<Match> matches, @Nullable Origin origin) {
        this(number, colour, run, matches, origin, 1);
    }

    /// A run whose columns were matched.
    public static OpenRun of(int number, Run run, Collection<Match> matches) {
        return new OpenRun(number, number, run, List.copyOf(matches), null);
    }

    /// The same run, known to come from a file.
    public OpenRun from(@Nullable Origin file) {
        return new OpenRun(number, colour, run, matches, file, part);
    }

    /// The same run, known to be the first part of its file.
    ///
    /// @param fraction how much of the file was read, at most 1
    public OpenRun upTo(double fraction) {
        return new OpenRun(number, colour, run, matches, origin, Math.clamp(fraction, LEAST, 1));
    }

    /// The same run in another colour.
    public OpenRun coloured(int other) {
        return new OpenRun(number, other, run, matches, origin, part);
    }

    /// The same run under another name.
    public OpenRun named(String name) {
        return new OpenRun(number, colour, run.named(name), matches, origin, part);
    }

    /// Whether the reader gave it the name it has.
    public boolean isNamedByHand() {
        return origin != null && !origin.made().name().equals(run.name());
    }

    /// Whether another one is this run, perhaps renamed, recoloured or grown.
    public boolean is(OpenRun other) {
        return number == other.number;
    }

    /// The columns that are a card's metric, the surest first.
    public List<Match> matchesOf(String cardId) {
        return matches.stream()
                .filter(match -> match.card().equals(cardId))
                .sorted(Comparator.comparing(Match::how))
                .toList();
    }
}
