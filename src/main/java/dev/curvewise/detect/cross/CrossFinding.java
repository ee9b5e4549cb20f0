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
}
