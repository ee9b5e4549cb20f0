package dev.curvewise.session;

import dev.curvewise.card.MetricCard;
import dev.curvewise.match.Transform;
import dev.curvewise.run.Band;
import dev.curvewise.run.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every column of the runs that are drawn, so that one look tells where to look. Nothing here reads a column: what
/// takes that comes from [Digests], a little later.
public final class Overview {

    /// The group of the columns that no card explains.
    public static final String UNEXPLAINED = "No card";

    /// The group of the columns that count steps or tell the time.
    public static final String STEPS = "Steps and time";

    /// The group of all others where nothing is grouped.
    public static final String ALL = "Columns";

    private static final Set<String> TIMES = Set.of(
            "_timestamp", "_runtime", "timestamp", "time", "wall time", "wall_time", "time_elapsed", "runtime", "date");

    /// A run's part of a column.
    ///
    /// @param open    the run
    /// @param column  its column
    /// @param reading what the detectors say of it, or null where no card explains the column
    /// @param digest  what is shown of it, perhaps of fewer rows than there are by now; null until it is made
    public record Line(
            OpenRun open,
            Column column,
            @Nullable Reading reading,
            @Nullable Digest digest) {

        /// What turns its numbers into those that are drawn.
        public Transform transform() {
            return reading == null ? Transform.NONE : reading.match().transform();
        }

        @SuppressWarnings("ReferenceEquality") // a digest that was made again is another one
        private boolean isWith(@Nullable Digest other) {
            return digest == other;
        }

        /// Whether the digest is of the column as it is now.
        public boolean isFresh() {
            return digest != null && digest.isOf(open, column, transform());
        }
    }

    /// A column, drawn small.
    ///
    /// @param column its name in the file
    /// @param name   what the reader calls it
    /// @param place  its place in the files, from 0
    /// @param card   the card that explains it, or null
    /// @param lines  a line for every run that has it
    /// @param standing how it stands; a column that no card explains is not judged
    /// @param alerts how many alerts there are
    /// @param broken how many values are NaN or infinite, as far as is known
    public record Item(
            String column,
            String name,
            int place,
            @Nullable MetricCard card,
            List<Line> lines,
            Standing standing,
            int alerts,
            int broken) {

        public Item {
            lines = List.copyOf(lines);
        }

        private static Item of(String column, String name, int place, @Nullable MetricCard card, List<Line> lines) {
            List<Reading> readings = new ArrayList<>();
            int broken = 0;
            for (Line line : lines) {
                Digest digest = line.digest();
                broken += digest == null ? 0 : digest.broken();
                if (line.reading() != null) {
                    readings.add(line.reading());
                }
            }
            int alerts = readings.stream()
                    .mapToInt(reading -> reading.alerts().size())
                    .sum();
            Standing standing = readings.isEmpty() ? Standing.UNJUDGED : Standing.of(readings);
            return new Item(column, name, place, card, lines, standing, alerts, broken);
        }

        /// The same column with what was read of it since; this one where that is nothing.
        private Item renewed(Digests digests) {
            List<Line> now = new ArrayList<>();
            boolean same = true;
            for (Line line : lines) {
                Digest digest = digests.find(line.open(), line.column()).orElse(null);
                same &= line.isWith(digest);
                now.add(new Line(line.open(), line.column(), line.reading(), digest));
            }
            return same ? this : of(column, name, place, card, now);
        }

        /// What it is called: by its card, else as the reader or the file does.
        public String title() {
            return card == null ? name : card.name();
        }

        /// Where a click leads.
        public Place leadsTo(Session session) {
            return card == null || session.library().card(card.id()).isEmpty()
                    ? new Place.Column(column)
                    : new Place.Card(card.id());
        }

        /// Whether it should be looked at.
        public boolean standsOut() {
            return weight() > 0;
        }

        /// Whether a run's match is a guess.
        public boolean isGuess() {
            return lines.stream()
                    .anyMatch(line -> line.reading() != null
                            && line.reading().match().how().isGuess());
        }

        /// Whether a run of it is still being read or judged for the first time.
        public boolean isArriving() {
            return lines.stream().anyMatch(line -> line.open().origin() == null);
        }

        boolean isStepOrTime() {
            if (card != null) {
                return false;
            }
            String bare = column.strip().toLowerCase(Locale.ROOT);
            String last = bare.substring(bare.lastIndexOf('/') + 1);
            return TIMES.contains(bare)
                    || TIMES.contains(last)
                    || bare.startsWith("time/")
                    || lines.stream()
                            .anyMatch(line -> column.equals(line.open().run().stepColumn())
                                    || (line.digest() != null && line.digest().counts()));
        }

        /// The higher, the sooner it should be looked at.
        int weight() {
            int alert = switch (standing) {
                case UNJUDGED, CALM -> 0;
                case WARNING -> 1;
                case CRITICAL -> 2;
            };
            return 2 * alert + (broken > 0 ? 3 : 0);
        }
    }

    /// Columns that stand together.
    ///
    /// @param name  what they have in common
    /// @param items the columns in their order, at least one
    public record Group(String name, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }

    private Overview() {}

    /// The columns of the runs that are drawn, in the order of their files.
    public static List<Item> items(Session session, Digests digests) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Map<String, MetricCard> cards = new HashMap<>();
        digests.keepOnly(session.runs());
        for (OpenRun open : session.runs()) {
            if (session.isShown(open)) {
                take(session, open, digests, lines, cards);
            }
        }
        List<Item> items = new ArrayList<>();
        lines.forEach((column, list) ->
                items.add(Item.of(column, session.nameOf(column), items.size(), cards.get(column), list)));
        return items;
    }

    /// The same columns with what was read of them since.
    public static List<Item> renewed(List<Item> items, Digests digests) {
        return items.stream().map(item -> item.renewed(digests)).toList();
    }

    private static void take(
            Session session,
            OpenRun open,
            Digests digests,
            Map<String, List<Line>> lines,
            Map<String, MetricCard> cards) {
        Map<String, Reading> readings = session.readingsOf(open).stream()
                .collect(Collectors.toMap(reading -> reading.match().column(), reading -> reading, (a, b) -> a));
        for (Column column : open.run().columns()) {
            if (Band.around(column.name()).flatMap(open.run()::column).isPresent()) {
                // drawn with the column it is around
                continue;
            }
            Reading reading = readings.get(column.name());
            if (reading != null) {
                session.library().card(reading.match().card()).ifPresent(card -> cards.put(column.name(), card));
            }
            lines.computeIfAbsent(column.name(), key -> new ArrayList<>())
                    .add(new Line(
                            open, column, reading, digests.find(open, column).orElse(null)));
        }
    }

    /// The columns in groups. Those without a card come last but for broken ones; those of steps and times at the very
    /// end.
    ///
    /// @param filter words that the names must hold
    public static List<Group> groups(List<Item> items, OverviewOrder order, OverviewGrouping grouping, String filter) {
        Map<String, List<Item>> named = new LinkedHashMap<>();
        String words = filter.strip();
        items.stream()
                .filter(item -> words.isEmpty() || holds(item, words))
                .forEach(item -> named.computeIfAbsent(grouping.group(item), key -> new ArrayList<>())
                        .add(item));
        List<Group> groups = new ArrayList<>();
        named.forEach((name, its) -> {
            its.sort(order.items().thenComparingInt(Item::place));
            groups.add(new Group(name, order == OverviewOrder.WORST ? together(its) : its));
        });
        groups.sort(Comparator.comparing((Group group) -> group.name().equals(STEPS))
                .thenComparing(order.groups())
                .thenComparing(group -> group.name().equals(UNEXPLAINED)));
        return groups;
    }

    /// Columns of one card stand side by side, where the first of them does.
    private static List<Item> together(List<Item> items) {
        if (items.stream().allMatch(item -> item.card() == null)) {
            return items;
        }
        Map<String, List<Item>> cards = new LinkedHashMap<>();
        items.forEach(item -> cards.computeIfAbsent(
                        item.card() == null
                                ? "column " + item.column()
                                : item.card().id(),
                        key -> new ArrayList<>())
                .add(item));
        return cards.values().stream().flatMap(List::stream).toList();
    }

    private static boolean holds(Item item, String filter) {
        String text = (item.column() + " " + item.name() + " " + item.title()).toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
