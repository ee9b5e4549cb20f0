package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.detect.cross.Evidence;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Range;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One likeness with its evidence, column by column, and on request why that is and what to try.
final class CrossFindingBox extends VBox {

    private final Label run = text("cw-small");
    private final Label summary = text("summary");
    private final Label begin = text("cw-small");
    private final VBox evidence = new VBox(8);
    private final VBox more = new VBox(8);
    private final Hyperlink open = new Hyperlink("Why, and what to try");
    private final Session session;

    CrossFindingBox(Session session) {
        super(8);
        this.session = session;
        getStyleClass().add("cross-finding");
        showMore(false);
        open.setOnAction(event -> {
            showMore(!more.isVisible());
            open.setVisited(false);
        });
        getChildren().addAll(run, summary, begin, evidence, open, more);
    }

    /// Shows a finding; what was opened stays open.
    ///
    void show(OpenRun of, CrossFinding finding) {
        run.setText(of.run().name());
        shown(run, session.runs().size() > 1);
        summary.setText(finding.summary() + ".");
        begin.setText("All of it from about step " + Figures.text(finding.begin()) + " on");
        shown(begin, !finding.isFromTheStart());
        Range steps = finding.evidence().stream()
                .map(each -> new Range(each.course().firstStep(), each.course().lastStep()))
                .reduce(Range::union)
                .orElse(new Range(0, 0));
        setStyle("-cw-course: " + RunColours.of(of));
        evidence.getChildren()
                .setAll(finding.evidence().stream()
                        .map(each -> row(each, steps))
                        .toList());
        more.getChildren().setAll(text(finding.why(), "body"));
        for (int i = 0; i < finding.tries().size(); i++) {
            more.getChildren().add(text((i + 1) + ".  " + finding.tries().get(i), "body"));
        }
    }

    private VBox row(Evidence each, Range steps) {
        String name =
                session.library().card(each.metric()).map(MetricCard::name).orElse(each.metric());
        Hyperlink metric = new Hyperlink(name);
        metric.setOnAction(event -> session.trail().go(new Place.Card(each.metric())));
        Label column = text(session.nameOf(each.column()), "cw-mono");
        column.getStyleClass().add("cw-muted");
        CourseLine course = new CourseLine();
        course.show(each.course(), steps, each.begin());
        return new VBox(2, metric, column, course, text(each.what(), "cw-small"));
    }

    private void showMore(boolean show) {
        shown(more, show);
        open.setText(show ? "Less" : "Why, and what to try");
    }

    private static void shown(Label label, boolean show) {
        label.setVisible(show);
        label.setManaged(show);
    }

    private static void shown(VBox box, boolean show) {
        box.setVisible(show);
        box.setManaged(show);
    }

    private static Label text(String words, String style) {
        Label label = text(style);
        label.setText(words);
        return label;
    }

    private static Label text(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
