package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.yaml.YamlMap;
import java.util.List;

/// Ids that a page names are ids of pages, and a landing page leaves the curves to its variants.
final class ReferenceCheck implements FileCheck {

    private final KnownPages known;

    ReferenceCheck(KnownPages known) {
        this.known = known;
    }

    @Override
    public void check(LintFile file, Findings findings) {
        switch (file.page()) {
            case MetricCard card -> {
                String parent = card.parent();
                if (parent != null) {
                    parent(file, card.id(), parent, findings);
                }
                YamlMap.Entry drawn = file.front().entry("visualizations");
                if (drawn != null && !card.scenarios().isEmpty() && known.isParent(card.id())) {
                    findings.warning(
                            drawn.key().span(),
                            "Other cards are variants of this one, and it has curves of its own",
                            "Move the curves into a variant; a parent leads to them");
                }
                metrics(file, "related", card.related(), findings);
            }
            case MethodPage method -> metrics(file, "relevantMetrics", method.relevantMetrics(), findings);
        }
    }

    private void parent(LintFile file, String id, String parent, Findings findings) {
        List<String> circle = known.circleOf(id);
        if (parent.equals(id)) {
            findings.warning(file.place("parent"), "The card is its own parent", "");
        } else if (!known.hasMetric(parent)) {
            findings.warning(file.place("parent"), "There is no card '" + parent + "' to be its parent", "");
        } else if (!circle.isEmpty()) {
            findings.warning(
                    file.place("parent"),
                    "The parents lead in a circle: " + String.join(", ", circle) + " and back",
                    "Leave out one of them");
        }
    }

    private void metrics(LintFile file, String key, List<String> ids, Findings findings) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.hasMetric(ids.get(i))) {
                findings.warning(file.place(key, i), "There is no card '" + ids.get(i) + "'", "");
            }
        }
    }
}
