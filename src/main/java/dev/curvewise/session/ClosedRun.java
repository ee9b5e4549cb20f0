package dev.curvewise.session;

import java.util.List;
import java.util.Map;

/// A run that was closed, with all it takes to open it again where it was.
///
/// @param run      the run
/// @param readings its columns read as metrics, by card
/// @param place    where it stood among the runs, from 0
/// @param shown    whether it was drawn
/// @param baseline whether the others were compared with it
public record ClosedRun(OpenRun run, Map<String, List<Reading>> readings, int place, boolean shown, boolean baseline) {}
