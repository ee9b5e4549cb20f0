package dev.curvewise.ui.run;

import dev.curvewise.card.MetricCard;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.report.Program;
import dev.curvewise.run.Column;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Run;
import dev.curvewise.run.Tally;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.text.WideBox;
import dev.curvewise.ui.theme.LayoutBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page of a column by itself, as of one that no card explains: its chart, its numbers, and the offer to say what
/// it is.
public final class ColumnPage extends VBox {

    private static final List<String> NUMBERS =
            List.of("Values", "Missing", "NaN", "Infinite", "First", "Last", "Smallest", "Largest", "Mean");

    private final String column;
    private final Session session;
    private final CurveChart chart = new CurveChart();
    private final NumberTable statistics = new NumberTable(NUMBERS);
    private final Subscription watching;
    private final Label inFile = new Label();
    private final Label title = new Label();
    private final InvalidationListener renamed = names -> showName();
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private final Label over = new Label();
    private final Label sentence = new Label();
    private final Button card = new Button();
    private final Button map = new Button();
    private boolean drawn;

    /// @param commands takes what the reader says it is
    public ColumnPage(String column, Session session, RunCommands commands) {
        super(24);
        this.column = column;
        this.session = session;
        getStyleClass().add("column-page");
        getStylesheets()
                .add(Objects.requireNonNull(ColumnPage.class.getResource("overview.css"))
                        .toExternalForm());
        chart.setId("chart");
        Label heading = new Label("In numbers");
        heading.getStyleClass().add("cw-heading");
        getChildren()
                .addAll(
                        header(commands),
                        new LayoutBoundary(chart),
                        new VBox(12, heading, new WideBox(new LayoutBoundary(statistics))));
        watching = session.revisionProperty()
                .subscribe(now -> show())
                .and(session.baselineProperty().subscribe((before, now) -> compare()));
    }

    /// Lets go of the session; the page is not used again.
    public void close() {
        watching.unsubscribe();
        session.columnNames().removeListener(renamed);
    }

    private VBox header(RunCommands commands) {
        over.getStyleClass().add("cw-overline");
        title.getStyleClass().add("cw-display");
        title.setWrapText(true);
        sentence.getStyleClass().add("cw-muted");
        sentence.setWrapText(true);
        sentence.setMaxWidth(720);
        card.setId("column-card");
        map.setId("map-column");
        map.setOnAction(event -> new ColumnMenu(session, commands.columns(), map).map(column));
        Button call = new Button("Rename…");
        call.setId("call-column");
        call.setOnAction(event -> new ColumnMenu(session, commands.columns(), call).call(column));
        session.columnNames().addListener(renamed);
        renamed.invalidated(session.columnNames());
        HBox buttons = new HBox(8, card, map, call);
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        return new VBox(8, over, title, inFile, sentence, buttons);
    }

    private void showName() {
        String name = session.nameOf(column);
        title.setText(name);
        inFile.setText("In the file: " + column);
        inFile.setVisible(!name.equals(column));
        inFile.setManaged(!name.equals(column));
        inFile.getStyleClass().setAll("label", "cw-mono", "cw-muted");
        chart.setYTitle(name);
        chart.setTitle(name);
    }

    /// Says which card explains the column: it may have been mapped since.
    private void showCard() {
        Optional<Match> match = session.runs().stream()
                .flatMap(open -> open.matches().stream())
                .filter(known -> known.column().equals(column))
                .findFirst();
        Optional<MetricCard> known = match.flatMap(found -> session.library().card(found.card()));
        over.setText(known.isPresent() ? "Column" : "Column without a card");
        sentence.setText(known.map(found -> "It is read as " + found.name() + ". "
                        + match.orElseThrow().words() + " Its page lays it over examples.")
                .orElse("No card explains this column. If you know what it is, say so: it is then laid over the card's"
                        + " examples, here and in every other run."));
        card.setText(known.map(found -> "Go to " + found.name()).orElse(""));
        known.ifPresent(found -> card.setOnAction(event -> session.trail().go(new Place.Card(found.id()))));
        card.setVisible(known.isPresent());
        card.setManaged(known.isPresent());
        map.setText(known.isPresent() ? "Map it to another card…" : "Map it to a card…");
    }

    private void show() {
        showCard();
        List<OpenRun> having = session.runs().stream()
                .filter(session::isShown)
                .filter(open -> open.run().column(column).isPresent())
                .toList();
        List<ChartLine> lines = new ArrayList<>();
        List<ChartBand> bands = new ArrayList<>();
        Map<String, Run> runs = new LinkedHashMap<>();
        for (OpenRun open : having) {
            Column found = open.run().column(column).orElseThrow();
            lines.add(ChartLine.run(open.run().name(), open.run().series(found), open.colour()));
            RunBands.of(open, found, Transform.NONE, open.run().name()).ifPresent(bands::add);
            runs.put(open.run().name(), open.run());
        }
        chart.setXTitle(
                having.isEmpty() ? "step" : RunAxes.title(having.stream().map(OpenRun::run)));
        chart.setFooter(having.stream()
                        .map(open -> open.run().name() + ": column " + column)
                        .collect(Collectors.joining("\n"))
                + " · " + Program.name());
        chart.setContent(ChartContent.EMPTY.withLines(lines).withBands(bands));
        chart.setXChoices(RunAxes.of(runs));
        compare();
        if (!drawn) {
            chart.fit();
            drawn = true;
        }
        showNumbers(having);
    }

    private void compare() {
        chart.setReference(session.baseline().map(open -> open.run().name()).orElse(null));
    }

    private void showNumbers(List<OpenRun> having) {
        tallies.keySet().retainAll(having.stream().map(OpenRun::number).collect(Collectors.toSet()));
        List<List<String>> rows = new ArrayList<>();
        for (OpenRun open : having) {
            List<String> row = new ArrayList<>(List.of(open.run().name()));
            row.addAll(numbers(open));
            rows.add(row);
        }
        statistics.show(rows);
    }

    private List<String> numbers(OpenRun open) {
        // a file that grows is shown many times a second
        Tally tally = tallies.computeIfAbsent(open.number(), number -> new Tally())
                .read(open.run().column(column).orElseThrow());
        Describe.Summary s = tally.summary();
        return List.of(
                Values.text((double) s.n()),
                Values.text((double) s.missing() - open.run().breaks()),
                Values.text((double) s.nan()),
                Values.text((double) s.inf()),
                Values.text(s.first()),
                Values.text(s.last()),
                Values.text(s.min()),
                Values.text(s.max()),
                s.first() == null ? "–" : Values.text(tally.mean()));
    }
}
