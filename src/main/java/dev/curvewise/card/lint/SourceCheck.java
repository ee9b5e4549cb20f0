package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.MetricCard;

/// A healthy range says where it comes from.
final class SourceCheck implements FileCheck {

    @Override
    public void check(LintFile file, Findings findings) {
        if (file.page() instanceof MetricCard card
                && card.healthyRange() != null
                && card.sources().isEmpty()) {
            findings.warning(
                    file.place("healthyRange"),
                    "The healthy range has no source",
                    "Add an entry to 'sources', even if it is your own judgement");
        }
    }
}
