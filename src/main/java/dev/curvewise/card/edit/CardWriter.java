package dev.curvewise.card.edit;

import dev.curvewise.card.DetectorChoice;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.card.Source;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes a page as a card file, its keys in the order of [dev.curvewise.card.CardKeys]. What was written and read
/// again
/// is written as the same text.
public final class CardWriter {

    private final StringBuilder out = new StringBuilder("---\n");

    private CardWriter() {}

    /// The text of a card file with `\n` as its line end.
    public static String text(Page page) {
        CardWriter writer = new CardWriter();
        switch (page) {
            case MetricCard card -> writer.metric(card);
            case MethodPage method -> writer.method(method);
        }
        return writer.end(page.body());
    }

    private void metric(MetricCard card) {
        text("id", card.id());
        text("name", card.name());
        texts("aliases", card.aliases());
        text("shortDescription", card.shortDescription());
        text("parent", card.parent());
        text("category", card.category());
        texts("tags", card.tags());
        text("unit", card.unit());
        text("scale", card.scale());
        text("direction", card.direction() == null ? "" : card.direction().key());
        range("healthyRange", card.healthyRange());
        texts("related", card.related());
        detector(card.detector());
        lines(
                "whatToLookFor",
                card.whatToLookFor().stream().map(YamlText::scalar).toList());
        lines("names", card.names().stream().map(CardWriter::logName).toList());
        sources(card.sources());
        new ScenarioWriter(out).visualizations(card);
    }

    private void method(MethodPage method) {
        text("id", method.id());
        text("name", method.name());
        // always there: it is what tells a method from a metric
        out.append("fullName: ").append(YamlText.scalar(method.fullName())).append('\n');
        text("shortDescription", method.shortDescription());
        texts("relevantMetrics", method.relevantMetrics());
        sources(method.sources());
    }

    private String end(String body) {
        out.append("---\n");
        if (!body.isBlank()) {
            out.append('\n').append(body).append('\n');
        }
        return out.toString();
    }

    private void text(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.append(key).append(": ").append(YamlText.scalar(text.strip())).append('\n');
        }
    }

    private void texts(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            out.append(key).append(": [");
            out.append(String.join(
                    ", ", texts.stream().map(t -> YamlText.scalar(t.strip())).toList()));
            out.append("]\n");
        }
    }

    private void lines(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append(key).append(":\n");
            lines.forEach(line -> out.append("  - ").append(line).append('\n'));
        }
    }

    private void range(String key, @Nullable Range range) {
        if (range != null) {
            out.append(key).append(": ").append(text(range)).append('\n');
        }
    }

    static String text(Range range) {
        return "[" + YamlText.number(range.low()) + ", " + YamlText.number(range.high()) + "]";
    }

    private void sources(List<Source> sources) {
        lines("sources", sources.stream().map(CardWriter::source).toList());
    }

    private static String source(Source source) {
        String url = source.url().isEmpty() ? "" : ", url: " + YamlText.scalar(source.url());
        return "{ title: " + YamlText.scalar(source.title()) + url + " }";
    }

    private static String logName(LogName name) {
        StringBuilder text = new StringBuilder("{ library: ")
                .append(YamlText.scalar(name.library()))
                .append(", name: ")
                .append(YamlText.scalar(name.name()));
        if (!name.transform().isEmpty()) {
            text.append(", transform: ").append(YamlText.scalar(name.transform()));
        }
        if (!name.note().isEmpty()) {
            text.append(", note: ").append(YamlText.scalar(name.note()));
        }
        return text.append(" }").toString();
    }

    private void detector(@Nullable DetectorChoice detector) {
        if (detector == null) {
            return;
        }
        out.append("detector:\n  id: ").append(YamlText.scalar(detector.id())).append('\n');
        if (!detector.settings().isEmpty()) {
            out.append("  settings:\n");
            new TreeMap<>(detector.settings())
                    .forEach((key, value) -> out.append("    ")
                            .append(YamlText.scalar(key))
                            .append(": ")
                            .append(
                                    value instanceof Number number
                                            ? YamlText.number(number.doubleValue())
                                            : value instanceof Boolean truth
                                                    ? truth.toString()
                                                    : YamlText.scalar(value.toString()))
                            .append('\n'));
        }
    }
}
