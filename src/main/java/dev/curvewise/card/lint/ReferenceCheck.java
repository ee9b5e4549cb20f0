package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import java.util.List;

/// Ids that a page names are ids of pages.
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
                if (parent != null && parent.equals(card.id())) {
                    findings.warning(file.place("parent"), "The card is its own parent", "");
                } else if (parent != null && !known.hasMetric(parent)) {
                    findings.warning(file.place("parent"), "There is no card '" + parent + "' to be its parent", "");
                }
                metrics(file, "related", card.related(), findings);
            }
            case MethodPage method -> metrics(file, "relevantMetrics", method.relevantMetrics(), findings);
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
