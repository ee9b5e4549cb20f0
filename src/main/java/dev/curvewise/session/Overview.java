package dev.curvewise.session;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Severity;
import dev.curvewise.run.Column;
import dev.curvewise.run.Describe;
import dev.curvewise.run.StepColumn;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every column of the runs that are drawn, worst first, so that one look tells where to look.
public final class Overview {

    /// The group of the columns that no card explains.
    public static final String UNEXPLAINED = "No card";

    /// The group of the columns that count steps or tell the time.
    public static final String STEPS = "Steps and time";

    private static final Set<String> TIMES = Set.of(
            "_timestamp", "_runtime", "timestamp", "time", "wall time", "wall_time", "time_elapsed", "runtime", "date");

    /// A run's part of a column.
    ///
    /// @param open    the run
    /// @param series  its points; as the card reads them where there is one
    /// @param reading what the detectors say of it, or null where no card explains the column
    /// @param summary the column in numbers, as it is logged
    public record Line(
            OpenRun open, Series series, @Nullable Reading reading, Describe.Summary summary) {}

    /// A column, drawn small.
    ///
    /// @param column its name
    /// @param card   the card that explains it, or null
    /// @param lines  a line for every run that has it
    public record Item(String column, @Nullable MetricCard card, List<Line> lines) {

        public Item {
            lines = List.copyOf(lines);
        }

        /// What it is called: by its card, else as it is logged.
        public String title() {
            return card == null ? column : card.name();
        }

        /// Where a click leads.
        public Place place() {
            return card == null ? new Place.Column(column) : new Place.Card(card.id());
        }

        /// The worst alert of all runs.
        public Optional<Severity> worst() {
            return lines.stream()
                    .flatMap(line -> Optional.ofNullable(line.reading()).stream())
                    .flatMap(reading -> reading.worst().stream())
                    .max(Severity::compareTo);
        }

        /// How many values are NaN or infinite.
        public int broken() {
            return lines.stream()
                    .mapToInt(line -> line.summary().nan() + line.summary().inf())
                    .sum();
        }

        /// Whether a run's match is a guess.
        public boolean isGuess() {
            return lines.stream()
                    .anyMatch(line -> line.reading() != null
                            && line.reading().match().how().isGuess());
        }

        /// The higher, the sooner it should be looked at.
        int weight() {
            int alert = worst().map(severity -> severity == Severity.CRITICAL ? 2 : 1)
                    .orElse(0);
            return 2 * alert + (broken() > 0 ? 3 : 0);
        }
    }

    /// The columns of a category.
    ///
    /// @param name  the category of their cards
    /// @param items the columns, worst first
    public record Group(String name, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }

        int weight() {
            return items.stream().mapToInt(Item::weight).max().orElse(0);
        }
    }

    private final Map<Column, Describe.Summary> summaries = new WeakHashMap<>();

    /// The groups, that with the worst column first. Columns without a card come last but for broken ones; those of
    /// steps and times at the very end.
    ///
    /// @param filter words that the names must hold
    public List<Group> of(Session session, String filter) {
        Map<String, List<Line>> columns = new LinkedHashMap<>();
        Map<String, MetricCard> cards = new HashMap<>();
        for (OpenRun open : session.runs()) {
            if (session.isShown(open)) {
                take(session, open, columns, cards);
            }
        }
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        columns.forEach((name, lines) -> {
            Item item = new Item(name, cards.get(name), lines);
            if (holds(item, filter)) {
                groups.computeIfAbsent(group(item), key -> new ArrayList<>()).add(item);
            }
        });
        List<Group> sorted = new ArrayList<>();
        groups.forEach((name, items) -> {
            items.sort(Comparator.comparingInt(Item::weight).reversed());
            sorted.add(new Group(name, items));
        });
        sorted.sort(Comparator.comparing((Group group) -> group.name().equals(STEPS))
                .thenComparing(Comparator.comparingInt(Group::weight).reversed())
                .thenComparing(group -> group.name().equals(UNEXPLAINED)));
        return sorted;
    }

    private void take(Session session, OpenRun open, Map<String, List<Line>> columns, Map<String, MetricCard> cards) {
        Map<String, Reading> readings = session.readingsOf(open).stream()
                .collect(Collectors.toMap(reading -> reading.match().column(), reading -> reading, (a, b) -> a));
        for (Column column : open.run().columns()) {
            Reading reading = readings.get(column.name());
            if (reading != null) {
                session.library().card(reading.match().card()).ifPresent(card -> cards.put(column.name(), card));
            }
            Series series = reading == null ? open.run().series(column) : reading.series();
            columns.computeIfAbsent(column.name(), key -> new ArrayList<>())
                    .add(new Line(open, series, reading, summaries.computeIfAbsent(column, Describe::of)));
        }
    }

    private static boolean holds(Item item, String filter) {
        String text = (item.column() + " " + item.title()).toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String group(Item item) {
        MetricCard card = item.card();
        if (card != null) {
            return card.category().isEmpty() ? "Other" : card.category();
        }
        return isStepOrTime(item) ? STEPS : UNEXPLAINED;
    }

    private static boolean isStepOrTime(Item item) {
        String name = item.column().strip().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (TIMES.contains(name) || TIMES.contains(last) || name.startsWith("time/")) {
            return true;
        }
        return item.lines().stream().anyMatch(line -> counts(line.open(), item.column()));
    }

    private static boolean counts(OpenRun open, String column) {
        return column.equals(open.run().stepColumn())
                || open.run()
                        .column(column)
                        .map(found -> StepColumn.candidates(List.of(found)))
                        .filter(names -> !names.isEmpty())
                        .isPresent();
    }
}
