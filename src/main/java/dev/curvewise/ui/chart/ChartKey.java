package dev.curvewise.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a chart that has the focus. Many come in pairs: one way and the other.
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of, which cannot change
enum ChartKey {
    POINT("The point before and the next one", plain(KeyCode.LEFT), plain(KeyCode.RIGHT)),
    END("The first point and the last", plain(KeyCode.HOME), plain(KeyCode.END)),
    LINE("The line above and the one below", plain(KeyCode.UP), plain(KeyCode.DOWN)),
    ALERT("The alert before and the next one", shift(KeyCode.N), plain(KeyCode.N)),
    MOVE_X("Move along the steps", shift(KeyCode.LEFT), shift(KeyCode.RIGHT)),
    MOVE_Y("Move along the values", shift(KeyCode.DOWN), shift(KeyCode.UP)),
    ZOOM_X(
            "Zoom out of the steps and into them",
            any(KeyCode.MINUS, KeyCode.SUBTRACT, KeyCode.UNDERSCORE),
            any(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)),
    ZOOM_Y("Zoom out of the values and into them", control(KeyCode.DOWN), control(KeyCode.UP)),
    FIT("Show everything", List.of(), any(KeyCode.DIGIT0, KeyCode.NUMPAD0)),
    VIEW(
            "Back to the view before, and forward",
            control(KeyCode.Z),
            both(control(KeyCode.Y), List.of(new Combination(KeyCode.Z, Shift.DOWN, true)))),
    MARKER_A("Set marker A, or take it away", List.of(), plain(KeyCode.A)),
    MARKER_B("Set marker B, or take it away", List.of(), plain(KeyCode.B)),
    BETWEEN("Zoom to what lies between A and B", List.of(), plain(KeyCode.ENTER)),
    LET_GO("Leave the point, take the markers away", List.of(), plain(KeyCode.ESCAPE)),
    COPY("Copy the picture", List.of(), control(KeyCode.C)),
    EXPORT("Export as a file", List.of(), control(KeyCode.E)),
    PRINT("Print", List.of(), control(KeyCode.P));

    private enum Shift {
        UP,
        DOWN,
        EITHER
    }

    private record Combination(KeyCode code, Shift shift, boolean control) {

        boolean is(KeyEvent event) {
            boolean shifted = shift == Shift.EITHER || event.isShiftDown() == (shift == Shift.DOWN);
            return code == event.getCode() && shifted && control == event.isShortcutDown() && !event.isAltDown();
        }

        String words() {
            return (control ? "Ctrl+" : "") + (shift == Shift.DOWN ? "Shift+" : "") + name(code);
        }

        private static String name(KeyCode code) {
            return switch (code) {
                case LEFT -> "←";
                case RIGHT -> "→";
                case UP -> "↑";
                case DOWN -> "↓";
                case PLUS -> "+";
                case MINUS -> "−";
                case ESCAPE -> "Esc";
                default -> code.getName();
            };
        }
    }

    private final String words;
    private final List<Combination> back;
    private final List<Combination> on;

    ChartKey(String words, List<Combination> back, List<Combination> on) {
        this.words = words;
        this.back = back;
        this.on = on;
    }

    private static List<Combination> plain(KeyCode code) {
        return List.of(new Combination(code, Shift.UP, false));
    }

    private static List<Combination> shift(KeyCode code) {
        return List.of(new Combination(code, Shift.DOWN, false));
    }

    private static List<Combination> control(KeyCode code) {
        return List.of(new Combination(code, Shift.UP, true));
    }

    /// Keys for one sign, wherever a keyboard has it.
    private static List<Combination> any(KeyCode... codes) {
        return Stream.of(codes)
                .map(code -> new Combination(code, Shift.EITHER, false))
                .toList();
    }

    private static List<Combination> both(List<Combination> some, List<Combination> others) {
        List<Combination> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// What it does, in words.
    String words() {
        return words;
    }

    /// The keys as a reader knows them: one way, then the other, as in `←  →`.
    String keys() {
        return Stream.of(back, on)
                .flatMap(list -> list.stream().limit(1))
                .map(Combination::words)
                .collect(Collectors.joining("  "));
    }

    /// The keys of one way alone.
    ///
    /// @param by -1 for the way back, 1 for the way on
    String keys(int by) {
        return (by < 0 ? back : on).getFirst().words();
    }

    /// Which way an event means: -1 back, 1 on, 0 where it means something else.
    int way(KeyEvent event) {
        if (on.stream().anyMatch(combination -> combination.is(event))) {
            return 1;
        }
        return back.stream().anyMatch(combination -> combination.is(event)) ? -1 : 0;
    }
}
