package dev.curvewise.detect.cross;

import java.util.List;

/// Something that several columns say together. It is worded as a likeness, never as a verdict.
///
/// @param id       which rule
/// @param summary  what it looks like; one sentence
/// @param why      what usually lies behind it
/// @param tries    what to try, the likeliest and cheapest first
/// @param evidence what each column contributes
public record CrossFinding(String id, String summary, String why, List<String> tries, List<Evidence> evidence) {

    public CrossFinding {
        tries = List.copyOf(tries);
        evidence = List.copyOf(evidence);
    }

    /// The step from which on all of the evidence holds: where the last of its columns begins to move.
    public double begin() {
        return evidence.stream().mapToDouble(Evidence::begin).max().orElse(Double.NaN);
    }

    /// Whether all of it holds as early as can be told.
    public boolean isFromTheStart() {
        return evidence.stream().allMatch(each -> each.begin() == each.course().firstStep());
    }
}
