package dev.curvewise.ui.detect;

import atlantafx.base.theme.Styles;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Expectation;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.Expectations;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The rules of a metric on the bench: every number has a slider, and chart, strip and counts follow while it is
/// dragged. The step slider hides the future: would the alert have come in time?
public final class TunerPage extends VBox {

    private final MetricCard card;
    private final Session session;
    private final RulesFile file;
    private final Series series;
    private final Expectation expectation;
    private final Expectation examples;
    private final Rules before;
    private Rules draft;
    private final Latest<Tuned> latest;
    private final TunerChart chart;
    private final TunerResults results = new TunerResults();
    private final Slider now;
    private final Label nowWords = new Label();
    private final VBox dials = new VBox(12);
    private final HBox choices = new HBox();
    private final Label done = new Label();

    /// @param file where saved rules are kept
    public TunerPage(MetricCard card, Session session, Tasks tasks, RulesFile file) {
        super(24);
        this.card = card;
        this.session = session;
        this.file = file;
        List<Reading> readings = session.readings(card.id());
        Reading reading = readings.isEmpty() ? null : readings.getFirst();
        String column = reading == null ? "" : reading.match().column();
        this.examples = Expectations.of(card, column, true);
        this.series = reading == null ? example() : reading.series();
        this.expectation = reading == null ? examples : Expectations.of(card, reading.match());
        this.before = session.watch().rulesOf(card).orElse(Rules.Robust.DEFAULT);
        this.draft = before;
        this.latest = new Latest<>(tasks, this::show);
        this.chart = new TunerChart(
                reading == null ? "Example" : reading.open().run().name(), card.name());
        Range steps = TunerChart.steps(series);
        now = new Slider(steps.low(), steps.high(), steps.high());
        getStyleClass().addAll("card-page", "tuner-page");
        getStylesheets()
                .add(Objects.requireNonNull(TunerPage.class.getResource("findings.css"))
                        .toExternalForm());
        getChildren().addAll(header(), choices, chart, replay(), bench());
        showChoices();
        showDials();
        ask();
    }

    private Series example() {
        return examples.failing().stream()
                .findFirst()
                .or(() -> examples.healthy().stream().findFirst())
                .map(Expectation.Example::points)
                .orElseGet(Series::empty);
    }

    private VBox header() {
        Label over = new Label("Tune the rules");
        over.getStyleClass().add("cw-overline");
        Label title = new Label(card.name());
        title.getStyleClass().add("cw-display");
        VBox header = new VBox(8, over, title);
        header.getStyleClass().add("card-header");
        return header;
    }

    private HBox replay() {
        Label name = new Label("Replay");
        name.getStyleClass().add("cw-heading");
        now.setId("replay");
        now.setAccessibleText("Replay: hides everything after this step");
        HBox.setHgrow(now, Priority.ALWAYS);
        nowWords.setMinWidth(160);
        nowWords.getStyleClass().add("cw-muted");
        now.valueProperty().subscribe(step -> {
            boolean whole = step.doubleValue() >= now.getMax();
            nowWords.setText(
                    whole ? "the whole run" : "known up to step " + Figures.number(Math.rint(step.doubleValue())));
            ask();
        });
        HBox row = new HBox(12, name, now, nowWords);
        row.getStyleClass().add("replay");
        return row;
    }

    private GridPane bench() {
        GridPane bench = new GridPane(32, 16);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        bench.getColumnConstraints().addAll(half, half);
        bench.add(dials, 0, 0);
        bench.add(results, 1, 0);
        Button reset = button("Reset", "tuner-reset", this::reset);
        Button copy = button("Copy as YAML", "tuner-copy", this::copy);
        Button save = button("Save for this card", "tuner-save", this::save);
        save.getStyleClass().add(Styles.ACCENT);
        done.getStyleClass().add("cw-muted");
        done.setId("tuner-done");
        HBox buttons = new HBox(8, save, copy, reset, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        bench.add(buttons, 0, 1, 2, 1);
        return bench;
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showChoices() {
        choices.setId("tuner-rules");
        choices.getChildren().setAll(RulesSwitch.buttons(RulesChoice.of(card, session.watch()), draft, choice -> {
            draft = choice.fits(before) ? before : choice.rules();
            showDials();
            ask();
        }));
    }

    private void showDials() {
        dials.getChildren().clear();
        for (Dial dial : Dial.of(draft, now.getMax())) {
            dials.getChildren().add(new DialRow(dial, dial.get().applyAsDouble(draft), number -> {
                draft = dial.set().apply(draft, number);
                ask();
            }));
        }
    }

    private void ask() {
        Watch watch = session.watch();
        Rules after = draft;
        double step = now.getValue() >= now.getMax() ? Double.POSITIVE_INFINITY : now.getValue();
        done.setText("");
        latest.ask(() -> Tuned.of(watch, series, step, before, after, expectation, examples));
    }

    private void show(Tuned tuned) {
        chart.show(tuned);
        results.show(tuned);
    }

    private void reset() {
        draft = session.watch().without(card.id()).rulesOf(card).orElse(Rules.Robust.DEFAULT);
        showChoices();
        showDials();
        ask();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(RulesText.yaml(draft));
        Clipboard.getSystemClipboard().setContent(content);
        done.setText("Copied.");
    }

    private void save() {
        Watch changed = session.watch().with(card.id(), draft);
        session.watch(
                changed,
                card.id(),
                session.readings(card.id()).stream()
                        .map(reading -> changed.again(reading, card, draft))
                        .toList());
        try {
            file.save(card.id(), draft);
            done.setText("Saved: this card is watched so from now on.");
        } catch (IOException e) {
            done.setText("In use, but not kept: " + e.getMessage());
        }
    }
}
