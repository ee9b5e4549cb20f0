package dev.curvewise.ui.detect;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Replay;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import dev.curvewise.session.Expectations;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Judge;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.task.Latest;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.LayoutBoundary;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What lies behind the alerts of a page, folded away below its chart: the number that the rules test, over the
/// same steps, and the replay that hides the future of the run.
///
/// It is there as soon as a run is watched, and opens when asked to or when an alert is opened, so that nothing
/// moves when an alert comes.
public final class EvidencePane extends VBox {

    private static final double STRIP_HEIGHT = 160;

    /// What was known of a column at a step.
    private record Known(
            Reading reading,
            double step,
            ScoreStrip.Drawn score,
            @Nullable Hearing hearing) {}

    private final MetricCard card;
    private final Session session;
    private final Consumer<List<Reading>> showKnown;
    private final Latest<Known> latest;
    private final ScoreStrip strip;
    private final FontIcon sign = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button head = new Button("What the rules tested", sign);
    private final Label said = new Label();
    private final VBox content = new VBox(8);
    private final LayoutBoundary body = new LayoutBoundary(content);
    private List<Reading> readings = List.of();
    private @Nullable Reading reading;
    private @Nullable Finding finding;
    private @Nullable ReplayBar replay;
    private boolean hiding;

    /// @param above     the chart it stands below
    /// @param showKnown shows there the runs as far as they were known
    public EvidencePane(
            MetricCard card, Session session, Tasks tasks, CurveChart above, Consumer<List<Reading>> showKnown) {
        super(4);
        this.card = card;
        this.session = session;
        this.showKnown = showKnown;
        this.latest = new Latest<>(tasks, this::show);
        ChartLink link = new ChartLink();
        link.add(above);
        strip = new ScoreStrip(link, STRIP_HEIGHT);
        setId("evidence");
        getStyleClass().add("evidence");
        getStylesheets()
                .add(Objects.requireNonNull(EvidencePane.class.getResource("findings.css"))
                        .toExternalForm());
        head.setId("evidence-head");
        head.getStyleClass().addAll("flat", "evidence-head");
        head.setAccessibleText("What the rules tested: the number behind the alerts, and the replay");
        head.setOnAction(event -> unfold(!body.isVisible()));
        said.setId("evidence-said");
        said.setWrapText(true);
        said.getStyleClass().add("cw-small");
        getChildren().addAll(head, body);
        unfold(false);
        show(List.of(), null);
    }

    /// Shows what lies behind these columns, and behind the alert that is opened.
    public void show(List<Reading> shown, @Nullable Finding opened) {
        readings = shown;
        finding = opened != null && shown.contains(opened.reading()) ? opened : null;
        Reading next = finding != null
                ? finding.reading()
                : shown.stream().filter(r -> watched(r)).findFirst().orElse(null);
        setVisible(next != null);
        setManaged(next != null);
        if (next == null || !next.equals(reading)) {
            Reading before = reading;
            ReplayBar bar = replay;
            reading = next;
            if (bar != null && before != null && next != null && isSameColumn(before, next)) {
                bar.grow(next.series());
            } else {
                // what is folded is made when it is unfolded: a file that grows brings a new reading with every row
                bar(body.isVisible() ? next : null);
            }
        }
        if (finding != null) {
            unfold(true);
        } else {
            ask();
        }
    }

    private static boolean isSameColumn(Reading before, Reading now) {
        return before.open().is(now.open())
                && before.match().equals(now.match())
                && before.series().size() <= now.series().size();
    }

    private boolean watched(Reading reading) {
        return reading.rules() != null && reading.match().card().equals(card.id());
    }

    private void bar(@Nullable Reading next) {
        ReplayBar before = replay;
        if (before != null) {
            before.stop();
        }
        hiding = false;
        replay = next == null ? null : new ReplayBar(next.series(), step -> ask());
        content.getChildren().setAll(strip);
        if (replay != null) {
            content.getChildren().addAll(replay, said);
        }
    }

    private void unfold(boolean open) {
        if (open && replay == null) {
            bar(reading);
        }
        body.setVisible(open);
        body.setManaged(open);
        sign.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (!open && replay != null) {
            replay.end();
        }
        ask();
    }

    private void ask() {
        Reading column = reading;
        ReplayBar bar = replay;
        if (!body.isVisible() || column == null || bar == null) {
            return;
        }
        Rules rules = column.rules();
        if (rules == null) {
            return;
        }
        double step = bar.step();
        Judge judge = session.watch().judge();
        Expectation expectation = Expectations.of(card, column.match(), column.series());
        Alert alert = finding == null ? null : finding.alert();
        latest.ask(() -> known(judge, column, rules, expectation, alert, step));
    }

    private static Known known(
            Judge judge, Reading column, Rules rules, Expectation expectation, @Nullable Alert alert, double step) {
        Trace above = Trace.of(column.series());
        int colour = column.open().number();
        if (step == Double.POSITIVE_INFINITY) {
            ScoreLine score = judge.scores(column.series(), rules, expectation, alert);
            return new Known(column, step, ScoreStrip.Drawn.of(score, column.series(), above, colour), null);
        }
        Series known = Replay.upTo(column.series(), step);
        Hearing hearing = judge.hear(known, rules, expectation);
        ScoreLine score = alert == null ? hearing.scores() : judge.scores(known, rules, expectation, alert);
        return new Known(column, step, ScoreStrip.Drawn.of(score, column.series(), above, colour), hearing);
    }

    private void show(Known known) {
        if (!known.reading().equals(reading)) {
            return;
        }
        Reading whole = known.reading();
        strip.show(known.score());
        Hearing hearing = known.hearing();
        if (hearing != null) {
            Series cut = Replay.over(whole.series(), Replay.upTo(whole.series(), known.step()));
            Reading then = session.watch().judge().replayed(whole, cut, hearing);
            hiding = true;
            showKnown.accept(readings.stream()
                    .map(each -> each.equals(whole) ? then : each)
                    .toList());
            said.setText("Known up to step " + Figures.text(known.step()) + ", the rules would have said:  "
                    + Lane.words(hearing));
        } else {
            if (hiding) {
                hiding = false;
                showKnown.accept(readings);
            }
            said.setText(finding == null ? "" : InTime.words(finding));
        }
    }

    /// Stops what still plays; the pane is not used again.
    public void close() {
        if (replay != null) {
            replay.stop();
        }
    }
}
