package dev.curvewise.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a session file keeps.
///
/// @param runs  the runs in their order
/// @param ways  the names of the ways the reader chose for odd files, by file
/// @param cards the cards the reader chose for columns, by column; an empty id says that the column has none
/// @param names what the reader called columns, by column
/// @param page  where one was
/// @param zoom  what the chart there showed, or null where it showed everything
public record SavedSession(
        List<SavedRun> runs,
        Map<String, String> ways,
        Map<String, String> cards,
        Map<String, String> names,
        Place page,
        @Nullable Zoom zoom) {

    public static final SavedSession EMPTY =
            new SavedSession(List.of(), Map.of(), Map.of(), Map.of(), new Place.Home(), null);

    public SavedSession {
        runs = List.copyOf(runs);
        ways = Map.copyOf(ways);
        cards = Map.copyOf(cards);
        names = Map.copyOf(names);
    }

    /// The part of a chart that was seen.
    ///
    /// @param left   the first step
    /// @param right  the last step, after the first
    /// @param bottom the smallest value
    /// @param top    the largest value, above the smallest
    public record Zoom(double left, double right, double bottom, double top) {}

    /// The same with the files named otherwise, as from another folder.
    public SavedSession withFiles(UnaryOperator<String> rename) {
        Map<String, String> renamed = new LinkedHashMap<>();
        ways.forEach((file, way) -> renamed.put(rename.apply(file), way));
        return new SavedSession(
                runs.stream().map(run -> run.in(rename.apply(run.file()))).toList(), renamed, cards, names, page, zoom);
    }
}
