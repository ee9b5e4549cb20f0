package dev.curvewise.run.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ways the reader chose for a file; null where the program chooses.
///
/// @param runs     of a file that holds several runs
/// @param restarts of steps that fall back
/// @param order    of rows in no order
/// @param repeats  of rows that share a step
public record TidyRules(
        @Nullable SplitRule runs,
        @Nullable RestartRule restarts,
        @Nullable OrderRule order,
        @Nullable RepeatRule repeats) {

    /// The program chooses everything.
    public static final TidyRules NONE = new TidyRules(null, null, null, null);

    /// The same with one way chosen.
    public TidyRules with(TidyRule rule) {
        return switch (rule) {
            case SplitRule chosen -> new TidyRules(chosen, restarts, order, repeats);
            case RestartRule chosen -> new TidyRules(runs, chosen, order, repeats);
            case OrderRule chosen -> new TidyRules(runs, restarts, chosen, repeats);
            case RepeatRule chosen -> new TidyRules(runs, restarts, order, chosen);
        };
    }

    /// The same, the program choosing again where this way stands.
    public TidyRules without(TidyRule rule) {
        return switch (rule) {
            case SplitRule gone -> new TidyRules(null, restarts, order, repeats);
            case RestartRule gone -> new TidyRules(runs, null, order, repeats);
            case OrderRule gone -> new TidyRules(runs, restarts, null, repeats);
            case RepeatRule gone -> new TidyRules(runs, restarts, order, null);
        };
    }

    /// The ways that were chosen.
    public List<TidyRule> chosen() {
        return Stream.<@Nullable TidyRule>of(runs, restarts, order, repeats)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// The names of the ways with blanks between, to be remembered; read by [#parse(String)].
    public String text() {
        return chosen().stream().map(TidyRule::name).collect(Collectors.joining(" "));
    }

    /// Reads [#text()] back; names that are not known are passed over.
    public static TidyRules parse(@Nullable String text) {
        List<TidyRule> known = new ArrayList<>();
        Stream.of(SplitRule.SEPARATE, RestartRule.KEEP_LAST, OrderRule.SORT, RepeatRule.LAST)
                .map(TidyRule::ways)
                .forEach(known::addAll);
        TidyRules rules = NONE;
        for (String name : Objects.requireNonNullElse(text, "").split(" ", -1)) {
            for (TidyRule rule : known) {
                rules = rule.name().equals(name) ? rules.with(rule) : rules;
            }
        }
        return rules;
    }
}
