package dev.curvewise.ui.detect;

import dev.curvewise.detect.Replay;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Judge;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.task.Latest;
import dev.curvewise.ui.task.Tasks;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Rolling, frozen and robust rules side by side on one column: a run of one's own, or a made-up column on
/// which a stock rule goes wrong in a known way.
public final class ComparePage extends VBox {

    /// How many earlier ends of the column the robust rules are asked about.
    private static final int ENDS = 40;

    private record Heard(Subject subject, Hearing rolling, Hearing frozen, Hearing robust, double knownFrom) {}

    private final Session session;
    private final Latest<Heard> latest;
    private final ComboBox<Subject> subjects = new ComboBox<>();
    private final Label explanation = new Label();
    private final ChartLink link = new ChartLink();
    private final Lane rolling = new Lane("Rolling", link);
    private final Lane frozen = new Lane("Frozen", link);
    private final Lane robust = new Lane("Robust", link);

    /// @param cardId the card whose run is shown first; the first demonstration where it has none
    public ComparePage(Session session, Tasks tasks, String cardId) {
        super(16);
        this.session = session;
        this.latest = new Latest<>(tasks, this::show);
        getStyleClass().addAll("card-page", "compare-page");
        getStylesheets()
                .add(Objects.requireNonNull(ComparePage.class.getResource("findings.css"))
                        .toExternalForm());
        getChildren().addAll(header(), chooser(), rolling, frozen, robust);
        List<Subject> all = Subject.all(session);
        subjects.getItems().setAll(all);
        subjects.setValue(all.stream()
                .filter(subject -> !cardId.isEmpty() && subject.card().equals(cardId))
                .findFirst()
                .orElse(all.getFirst()));
    }

    private static VBox header() {
        Label title = new Label("What the rules miss");
        title.getStyleClass().add("cw-display");
        Label lead =
                new Label("The same column, watched in three ways. Every rule has its blind spot; choose one to see"
                        + " who speaks, who is silent and who cries wolf.");
        lead.getStyleClass().add("lead");
        lead.setWrapText(true);
        lead.setMaxWidth(720);
        VBox header = new VBox(8, title, lead);
        header.getStyleClass().add("card-header");
        return header;
    }

    private VBox chooser() {
        subjects.setId("subjects");
        subjects.setAccessibleText("The column that is watched");
        subjects.setMaxWidth(480);
        subjects.setPrefWidth(480);
        subjects.valueProperty().subscribe(subject -> {
            if (subject != null) {
                ask(subject);
            }
        });
        explanation.setWrapText(true);
        explanation.setMaxWidth(720);
        return new VBox(12, subjects, explanation);
    }

    private void ask(Subject subject) {
        explanation.setText(subject.explanation());
        Judge judge = session.watch().judge();
        latest.ask(() -> new Heard(
                subject,
                judge.hear(subject.series(), subject.stock(BaselineMode.ROLLING), subject.expectation()),
                judge.hear(subject.series(), subject.stock(BaselineMode.FROZEN), subject.expectation()),
                judge.hear(subject.series(), Rules.Robust.DEFAULT, subject.expectation()),
                knownFrom(judge, subject)));
    }

    /// The step at which the robust rules would first have spoken, nothing after it being known; NaN where they
    /// never would. What is said of a column as a whole is said at its end, but is often known long before.
    private static double knownFrom(Judge judge, Subject subject) {
        Series series = subject.series();
        for (int i = 1; i <= ENDS && !series.isEmpty(); i++) {
            double step = series.step((int) ((series.size() - 1L) * i / ENDS));
            Series known = Replay.upTo(series, step);
            if (!judge.judge(known, Rules.Robust.DEFAULT, subject.expectation()).silent()) {
                return step;
            }
        }
        return Double.NaN;
    }

    private void show(Heard heard) {
        ChartLine line = ChartLine.run(heard.subject().title(), heard.subject().series(), 0);
        Series series = heard.subject().series();
        rolling.show(line, series, heard.rolling(), Lane.words(heard.rolling()));
        frozen.show(line, series, heard.frozen(), Lane.words(heard.frozen()));
        double from = heard.knownFrom();
        robust.show(
                line,
                series,
                heard.robust(),
                Lane.words(heard.robust())
                        + (from < heard.robust().firings().first().orElse(Double.NEGATIVE_INFINITY)
                                ? early(from)
                                : ""));
    }

    private static String early(double step) {
        return " · had the run ended there, already at step " + Figures.text(step);
    }
}
