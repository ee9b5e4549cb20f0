package dev.curvewise.ui.detect;

import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.detect.cross.CrossRules;
import dev.curvewise.detect.cross.Evidence;
import dev.curvewise.match.How;
import dev.curvewise.series.Series;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What several columns of a run say together: worded as a likeness, with the evidence of each column, which
/// leads to its page.
public final class CrossFindingsView extends VBox {

    /// A finding and the run it was made on.
    private record Seen(OpenRun run, CrossFinding finding) {}

    private final Session session;
    private final Latest<List<Seen>> latest;
    private List<Seen> all = List.of();
    private List<List<Object>> drawn = List.of();

    public CrossFindingsView(Session session, Tasks tasks) {
        super(12);
        this.session = session;
        this.latest = new Latest<>(tasks, this::take);
        setId("looks-like");
        setVisible(false);
        setManaged(false);
        getStyleClass().add("cross-findings");
        getStylesheets()
                .add(Objects.requireNonNull(CrossFindingsView.class.getResource("findings.css"))
                        .toExternalForm());
        session.readingsProperty().subscribe(readings -> {
            List<Reading> now = readings.values().stream().flatMap(List::stream).toList();
            latest.ask(() -> find(now));
        });
        session.trail().currentProperty().subscribe(place -> show());
    }

    private static List<Seen> find(List<Reading> readings) {
        Map<OpenRun, Map<String, Series>> byRun = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading.match().transform().isComparable() && reading.match().how() != How.GUESS) {
                byRun.computeIfAbsent(reading.open(), run -> new LinkedHashMap<>())
                        .putIfAbsent(reading.match().card(), reading.series());
            }
        }
        List<Seen> found = new ArrayList<>();
        byRun.forEach((run, columns) -> CrossRules.over(columns).forEach(finding -> found.add(new Seen(run, finding))));
        return found;
    }

    private void take(List<Seen> found) {
        all = found;
        show();
    }

    private void show() {
        Place place = session.trail().current();
        List<Seen> here = all.stream().filter(seen -> concerns(seen, place)).toList();
        List<List<Object>> now = here.stream()
                .map(seen -> List.<Object>of(
                        session.runs().size() > 1 ? seen.run().run().name() : "", seen.finding()))
                .toList();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        getChildren().clear();
        if (!here.isEmpty()) {
            Label heading = new Label("Several curves together");
            heading.getStyleClass().add("cw-overline");
            getChildren().add(heading);
            here.forEach(seen -> getChildren().add(box(seen)));
        }
        setVisible(!here.isEmpty());
        setManaged(!here.isEmpty());
    }

    /// A page of a metric shows what that metric takes part in; pages of whole runs show all.
    private static boolean concerns(Seen seen, Place place) {
        return switch (place) {
            case Place.Card(String id) ->
                seen.finding().evidence().stream().anyMatch(e -> e.metric().equals(id));
            case Place.Home _, Place.Overview _ -> true;
            default -> false;
        };
    }

    private VBox box(Seen seen) {
        CrossFinding finding = seen.finding();
        VBox box = new VBox(8, text(finding.summary(), "summary"));
        box.getStyleClass().add("cross-finding");
        if (session.runs().size() > 1) {
            box.getChildren().addFirst(text(seen.run().run().name(), "cw-small"));
        }
        finding.evidence().forEach(evidence -> box.getChildren().add(evidence(evidence)));
        VBox more = new VBox(8, text(finding.why(), "body"));
        for (int i = 0; i < finding.tries().size(); i++) {
            more.getChildren().add(text((i + 1) + ".  " + finding.tries().get(i), "body"));
        }
        more.setVisible(false);
        more.setManaged(false);
        Hyperlink open = new Hyperlink("Why, and what to try");
        open.setOnAction(event -> {
            more.setVisible(!more.isVisible());
            more.setManaged(more.isVisible());
            open.setVisited(false);
        });
        box.getChildren().addAll(open, more);
        return box;
    }

    private VBox evidence(Evidence evidence) {
        String name = session.library()
                .card(evidence.metric())
                .map(card -> card.name())
                .orElse(evidence.metric());
        Hyperlink metric = new Hyperlink(name);
        metric.setOnAction(event -> session.trail().go(new Place.Card(evidence.metric())));
        return new VBox(metric, text(evidence.what(), "cw-small"));
    }

    private static Label text(String words, String style) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add(style);
        return text;
    }
}
