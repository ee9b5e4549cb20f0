package dev.curvewise.ui.run;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.run.Describe;
import dev.curvewise.session.Digest;
import dev.curvewise.session.Overview;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the tile of a column says.
record TileWords(Overview.Item item) {

    /// What the column is called in the file, how sure its card is, and what was done to its numbers.
    String column() {
        if (item.card() == null) {
            return item.name().equals(item.column()) ? " " : item.column();
        }
        String turned = match().map(Match::transform).map(Transform::words).orElse("");
        return (item.isGuess() ? "guess: " : "") + item.name() + (turned.isEmpty() ? "" : " · " + turned);
    }

    /// The last value of the run or how many runs there are, and what is broken in all.
    String facts() {
        List<Describe.Summary> summaries = item.lines().stream()
                .map(Overview.Line::digest)
                .filter(Objects::nonNull)
                .map(Digest::summary)
                .toList();
        if (summaries.isEmpty()) {
            return "being read";
        }
        List<String> facts = new ArrayList<>();
        if (item.lines().size() > 1) {
            facts.add(item.lines().size() + " runs");
        } else {
            Double last = summaries.getFirst().last();
            facts.add(last == null ? "no numbers" : "last " + Values.text(drawn(last)));
        }
        int nan = summaries.stream().mapToInt(Describe.Summary::nan).sum();
        int inf = summaries.stream().mapToInt(Describe.Summary::inf).sum();
        if (nan > 0) {
            facts.add(String.format("%,d NaN", nan));
        }
        if (inf > 0) {
            facts.add(String.format("%,d Inf", inf));
        }
        if (item.card() != null && item.standing() == Standing.UNJUDGED) {
            facts.add(item.isArriving() ? "not judged yet" : isTooShort() ? "too short to judge" : "not judged");
        }
        return String.join("  ·  ", facts);
    }

    /// All of it, for a tooltip and for who can not see the tile.
    String all() {
        String what = item.card() == null ? item.name() : item.title() + ", column " + item.name();
        String inFile = item.name().equals(item.column()) ? "" : "in the file " + item.column();
        String alerts = item.standing().isAlert()
                ? item.alerts()
                        + (item.alerts() == 1 ? " alert, " : " alerts, the worst ")
                        + item.standing().word()
                : "";
        String guess = item.isGuess() ? "the card is a guess" : "";
        String words = Stream.of(inFile, alerts, facts().replace("  ·  ", ", "), guess)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String why = match().map(Match::words).orElse("");
        String reason = readings()
                .map(reading -> reading.judgement().reason())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return Stream.of(what + ": " + words, why, reason)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// The value as the card reads it, so that a turned sign shows here too.
    private double drawn(double logged) {
        return item.lines().getFirst().transform().apply(logged);
    }

    private Optional<Match> match() {
        return readings().map(Reading::match).findFirst();
    }

    private boolean isTooShort() {
        return readings().allMatch(reading -> reading.judgement().answer() == Judgement.Answer.TOO_SHORT);
    }

    private Stream<Reading> readings() {
        return item.lines().stream().flatMap(line -> Optional.ofNullable(line.reading()).stream());
    }
}
