package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;

/// A check of one file by itself.
interface FileCheck {

    void check(LintFile file, Findings findings);
}
