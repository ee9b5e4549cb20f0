package dev.curvewise.ui.detect;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Demonstration;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.series.Series;
import dev.curvewise.session.Expectations;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.List;

/// A column on which rules are compared: a demonstration, or a column of an open run.
///
/// @param card        the id of the card it belongs to; empty for a demonstration
/// @param title       what the reader chooses it by
/// @param explanation what to look at
/// @param series      its points
/// @param stock       the stock detector that watches it
/// @param expectation what the robust rules expect of it
record Subject(
        String card, String title, String explanation, Series series, DetectorSettings stock, Expectation expectation) {

    /// The demonstrations, then the columns of the open runs that have a card.
    static List<Subject> all(Session session) {
        List<Subject> all = new ArrayList<>();
        Demonstration.all().forEach(demo -> all.add(of(demo)));
        for (MetricCard card : session.library().cards()) {
            session.readings(card.id()).forEach(reading -> all.add(of(card, reading, session)));
        }
        return all;
    }

    private static Subject of(Demonstration demo) {
        return new Subject("", demo.title(), demo.explanation(), demo.series(), demo.stock(), Expectation.NONE);
    }

    private static Subject of(MetricCard card, Reading reading, Session session) {
        DetectorSettings stock = session.watch()
                .stockOf(card)
                .filter(set -> set.values().containsKey(RulesChoice.MODE))
                .orElseGet(DetectorKind.KL_EXPLOSION::defaults);
        String run = reading.open().run().name();
        return new Subject(
                card.id(),
                run + " · " + card.name(),
                "The column " + reading.match().column() + " of " + run + ", watched in three ways. Rolling and frozen"
                        + " are the stock rule " + stock.kind().title() + ".",
                reading.series(),
                stock,
                Expectations.of(card, reading.match(), reading.series()));
    }

    /// The stock rule with a rolling or a frozen baseline.
    Rules stock(BaselineMode mode) {
        return new Rules.Stock(stock.with(RulesChoice.MODE, mode));
    }

    @Override
    public String toString() {
        return title;
    }
}
