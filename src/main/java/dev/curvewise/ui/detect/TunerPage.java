package dev.curvewise.ui.detect;

import atlantafx.base.theme.Styles;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Errors;
import dev.curvewise.detect.ScoreRoom;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.robust.RobustKind;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Series;
import dev.curvewise.session.Expectations;
import dev.curvewise.session.Judge;
import dev.curvewise.session.Mode;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Latest;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rules of a metric on the bench: every number has a slider, and chart, strip and counts follow while it is
/// dragged. The replay hides the future: would the alert have come in time?
public final class TunerPage extends VBox {

    private final MetricCard card;
    private final Session session;
    private final RulesFile file;
    private final RulesChange change;
    private final Series series;
    private final Expectation expectation;
    private final Expectation examples;
    private Rules before;
    private Rules draft;
    private @Nullable Rules undone;
    private @Nullable Tuned answered;
    private final Trace drawn;
    private final ScoreRoom room = new ScoreRoom();
    private final Latest<Tuned> latest;
    private final Latest<Errors> counting;
    private @Nullable Rules counted;
    private final TunerChart chart;
    private final TunerResults results;
    private final ReplayBar replay;
    private final VBox knobs = new VBox(8);
    private final HBox choices = new HBox();
    private final Label done = new Label();
    private final Button undo = button("Undo reset", "tuner-undo", this::undo);
    private final Button forget = button("Forget what was saved", "tuner-forget", this::forget);

    /// @param file where saved rules are kept
    public TunerPage(MetricCard card, Session session, Tasks tasks, RulesFile file) {
        super(16);
        this.card = card;
        this.session = session;
        this.file = file;
        this.change = new RulesChange(session, tasks);
        List<Reading> readings = session.readings(card.id());
        Reading reading = readings.isEmpty() ? null : readings.getFirst();
        String column = reading == null ? "" : reading.match().column();
        this.examples = Expectations.of(card, column, true);
        this.series = reading == null ? example() : reading.series();
        this.expectation = reading == null ? examples : Expectations.of(card, reading.match(), series);
        this.before = session.watch().rulesOf(card).orElse(Rules.Robust.DEFAULT);
        this.draft = before;
        this.drawn = Trace.of(series);
        this.latest = new Latest<>(tasks, this::show);
        this.chart = new TunerChart(
                reading == null ? "Example" : reading.open().run().name(), card.name(), drawn);
        this.results = new TunerResults(chart::look);
        this.counting = new Latest<>(tasks, results::show);
        getStyleClass().addAll("card-page", "tuner-page");
        getStylesheets()
                .add(Objects.requireNonNull(TunerPage.class.getResource("findings.css"))
                        .toExternalForm());
        replay = new ReplayBar(series, step -> ask(step));
        Columns columns = new Columns(new VBox(8, chart, replay), side(), results);
        columns.widthProperty()
                .map(width -> width.doubleValue() < Columns.NARROW)
                .subscribe(chart::setLow);
        getChildren().addAll(header(reading == null), columns);
        showChoices();
        showKnobs();
    }

    private Series example() {
        return examples.failing().stream()
                .findFirst()
                .or(() -> examples.healthy().stream().findFirst())
                .map(Expectation.Example::points)
                .orElseGet(Series::empty);
    }

    private VBox header(boolean onExample) {
        Label over = new Label("Tune the rules");
        over.getStyleClass().add("cw-overline");
        Label title = new Label(card.name());
        title.getStyleClass().add("cw-display");
        VBox header = new VBox(8, over, title);
        header.getStyleClass().add("card-header");
        if (onExample) {
            Label note = new Label("No open run has this metric, so a failing example of the card stands in for one.");
            note.getStyleClass().add("cw-muted");
            note.setWrapText(true);
            header.getChildren().add(note);
        }
        return header;
    }

    /// What is turned: rules, numbers, and what to do with them.
    private VBox side() {
        Button reset = button("Reset", "tuner-reset", this::reset);
        Button copy = button("Copy as YAML", "tuner-copy", this::copy);
        Button save = button("Save for this card", "tuner-save", this::save);
        save.getStyleClass().add(Styles.ACCENT);
        done.getStyleClass().addAll("cw-small", "cw-muted");
        done.setId("tuner-done");
        done.setWrapText(true);
        undo.setDisable(true);
        forget.setDisable(!session.watch().isChosen(card.id()));
        FlowPane buttons = new FlowPane(8, 8, save, copy, reset, undo, forget);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(16, choices, knobs, buttons, done);
        side.getStyleClass().add("tuner-side");
        return side;
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
            showKnobs();
            ask();
        }));
    }

    private void showKnobs() {
        knobs.getChildren().clear();
        VBox switches = new VBox(4);
        for (Parameter parameter : draft.parameters()) {
            Object value = draft.values().get(parameter.key());
            if (value == null || parameter.kind() == Parameter.Kind.MODE) {
                continue; // rolling or frozen is chosen above
            }
            double most = parameter.key().equals(RobustSettings.FREEZE_AT) && !series.isEmpty()
                    ? Math.max(1, series.lastStep())
                    : parameter.sliderMax();
            Knob knob = new Knob(parameter, value, most, turned -> {
                draft = draft.with(parameter.key(), turned);
                ask();
            });
            boolean test = RobustKind.byId(parameter.key()).isPresent();
            (test ? switches : knobs).getChildren().add(knob);
        }
        if (!switches.getChildren().isEmpty()) {
            Label heading = new Label("What is looked for");
            heading.getStyleClass().add("cw-heading");
            knobs.getChildren().addAll(heading, switches);
        }
    }

    private void ask() {
        ask(replay.step());
    }

    private void ask(double step) {
        done.setText("");
        Tuned.Question question =
                new Tuned.Question(session.watch().judge(), series, drawn, step, before, draft, expectation);
        Tuned last = answered;
        if (last != null && !latest.isBusy() && question.isQuick(last)) {
            show(question.answer(last, room)); // in the very frame that moves the slider
        } else {
            latest.ask(() -> question.answer(last));
        }
    }

    private void show(Tuned tuned) {
        answered = tuned;
        chart.show(tuned);
        results.show(tuned);
        Rules rules = tuned.hearing().rules();
        if (!rules.equals(counted)) {
            counted = rules;
            Judge judge = session.watch().judge();
            counting.ask(() -> judge.errors(rules, examples));
        }
    }

    private void turnTo(Rules rules) {
        draft = rules;
        showChoices();
        showKnobs();
        ask();
    }

    private void reset() {
        undone = draft;
        undo.setDisable(false);
        turnTo(session.watch().without(card.id()).rulesOf(card).orElse(Rules.Robust.DEFAULT));
    }

    private void undo() {
        Rules rules = undone;
        if (rules != null) {
            undone = null;
            undo.setDisable(true);
            turnTo(rules);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(draft.yaml());
        Clipboard.getSystemClipboard().setContent(content);
        done.setText("Copied. In a file of its own, it is what curvewise check --settings takes"
                + (draft.mode() == Mode.ROBUST ? " with --mode robust." : "."));
    }

    private void save() {
        change.to(card, draft);
        before = draft;
        ask();
        forget.setDisable(false);
        try {
            file.save(card.id(), draft);
            done.setText("Saved: this card is watched so from now on.");
        } catch (IOException e) {
            done.setText("In use, but not kept: " + e.getMessage());
        }
    }

    /// Goes back to the rules that the card comes with, for good.
    private void forget() {
        change.to(card, null);
        before = session.watch().without(card.id()).rulesOf(card).orElse(Rules.Robust.DEFAULT);
        forget.setDisable(true);
        turnTo(before);
        try {
            file.forget(card.id());
            done.setText("Forgotten: this card is watched again as it comes.");
        } catch (IOException e) {
            done.setText("Not in use any more, but the file still has it: " + e.getMessage());
        }
    }
}
