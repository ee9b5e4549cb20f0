package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Log names say how to turn one into the other in words the program knows, and none stands twice.
final class NamesCheck implements FileCheck {

    @Override
    public void check(LintFile file, Findings findings) {
        if (!(file.page() instanceof MetricCard card)) {
            return;
        }
        repeats(file, "aliases", card.aliases(), findings);
        repeats(file, "tags", card.tags(), findings);
        repeats(file, "related", card.related(), findings);
        if (file.front().get("names") instanceof YamlList list) {
            list.items().stream()
                    .filter(YamlMap.class::isInstance)
                    .map(YamlMap.class::cast)
                    .forEach(entry -> transform(entry, findings));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < card.names().size(); i++) {
            LogName name = card.names().get(i);
            if (!seen.add(name.library() + "\n" + name.name())) {
                findings.warning(
                        file.place("names", i),
                        "'" + name.name() + "' of " + name.library() + " stands here twice",
                        "");
            }
        }
    }

    private static void transform(YamlMap entry, Findings findings) {
        if (!(entry.get("transform") instanceof YamlScalar scalar) || scalar.isNull()) {
            return;
        }
        if (!LogName.TRANSFORMS.contains(scalar.text())) {
            findings.warning(
                    scalar.span(),
                    "'" + scalar.text() + "' is not a transform the program knows",
                    "It is one of " + String.join(", ", LogName.TRANSFORMS));
        } else if (scalar.text().equals("not-comparable") && entry.get("note") == null) {
            findings.warning(scalar.span(), "A name that cannot be compared needs a note that says why", "");
        }
    }

    private static void repeats(LintFile file, String key, List<String> texts, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!seen.add(texts.get(i))) {
                Span place = file.place(key, i);
                findings.warning(place, "'" + texts.get(i) + "' stands in '" + key + "' twice", "");
            }
        }
    }
}
