package dev.curvewise.run.tidy;

import java.util.List;

/// A way to treat something odd in a file. The names of all ways differ, so that one name tells the way.
public sealed interface TidyRule permits SplitRule, RestartRule, OrderRule, RepeatRule {

    /// The name it is remembered by.
    String name();

    /// The name of the choice.
    String title();

    /// What it does, half a sentence.
    String words();

    /// All ways to treat the same oddity, this one among them.
    List<TidyRule> ways();
}
