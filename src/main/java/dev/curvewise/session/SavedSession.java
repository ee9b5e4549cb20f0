package dev.curvewise.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a session file keeps.
///
/// @param runs  the runs in their order
/// @param ways  the names of the ways the reader chose for odd files, by file
/// @param cards the cards the reader chose for columns, by column; an empty id says that the column has none
/// @param names what the reader called columns, by column
/// @param page  where one was
/// @param views how the pages were left that are not as they begin
public record SavedSession(
        List<SavedRun> runs,
        Map<String, String> ways,
        Map<String, String> cards,
        Map<String, String> names,
        Place page,
        List<SavedView> views) {

    public static final SavedSession EMPTY =
            new SavedSession(List.of(), Map.of(), Map.of(), Map.of(), new Place.Home(), List.of());

    public SavedSession {
        runs = List.copyOf(runs);
        ways = Map.copyOf(ways);
        cards = Map.copyOf(cards);
        names = Map.copyOf(names);
        views = List.copyOf(views);
    }

    /// The same with the files named otherwise, as from another folder.
    public SavedSession withFiles(UnaryOperator<String> rename) {
        Map<String, String> renamed = new LinkedHashMap<>();
        ways.forEach((file, way) -> renamed.put(rename.apply(file), way));
        return new SavedSession(
                runs.stream().map(run -> run.in(rename.apply(run.file()))).toList(),
                renamed,
                cards,
                names,
                page,
                views);
    }
}
