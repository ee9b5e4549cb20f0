package dev.curvewise.ui.run;

import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.session.Likenesses;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Latest;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What several columns of a run say together: worded as a likeness, with the evidence of each column, which
/// leads to its page.
final class CrossFindingsView extends VBox {

    /// A finding and the run it was made on.
    private record Seen(OpenRun run, CrossFinding finding) {

        /// What stays the same while a run grows, is renamed or gets another colour.
        Object key() {
            return List.of(run.number(), finding.id());
        }
    }

    private final Session session;
    private final Latest<List<Seen>> latest;
    private final Map<Object, CrossFindingBox> boxes = new LinkedHashMap<>();
    private final Label heading = new Label("Several curves together");
    private List<Seen> all = List.of();

    CrossFindingsView(Session session, Tasks tasks) {
        super(12);
        this.session = session;
        this.latest = new Latest<>(tasks, this::take);
        setId("looks-like");
        setVisible(false);
        setManaged(false);
        getStyleClass().add("cross-findings");
        heading.getStyleClass().add("cw-overline");
        session.readingsProperty().subscribe(readings -> {
            List<Reading> now = readings.values().stream().flatMap(List::stream).toList();
            latest.ask(() -> find(now));
        });
        session.trail().currentProperty().subscribe(place -> show());
    }

    /// A run that is still being read is not asked: half a curve may look like anything.
    private static List<Seen> find(List<Reading> readings) {
        List<Seen> found = new ArrayList<>();
        readings.stream()
                .filter(reading -> reading.open().origin() != null)
                .collect(Collectors.groupingBy(Reading::open, LinkedHashMap::new, Collectors.toList()))
                .forEach(
                        (run, columns) -> Likenesses.of(columns).forEach(finding -> found.add(new Seen(run, finding))));
        return found;
    }

    private void take(List<Seen> found) {
        if (!found.equals(all)) {
            all = found;
            boxes.keySet().retainAll(found.stream().map(Seen::key).toList());
            for (Seen seen : found) {
                boxes.computeIfAbsent(seen.key(), key -> new CrossFindingBox(session))
                        .show(seen.run(), seen.finding());
            }
            show();
        }
    }

    private void show() {
        Place place = session.trail().current();
        List<Node> now = new ArrayList<>();
        for (Seen seen : all) {
            if (concerns(seen, place)) {
                now.add(boxes.get(seen.key()));
            }
        }
        boolean any = !now.isEmpty();
        now.addFirst(heading);
        if (!now.equals(getChildren())) {
            getChildren().setAll(now);
        }
        setVisible(any);
        setManaged(any);
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
}
