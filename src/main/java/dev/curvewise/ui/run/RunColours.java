package dev.curvewise.ui.run;

import dev.curvewise.plot.Dash;
import dev.curvewise.session.OpenRun;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The look of a run's lines outside of a chart: the same colours and dashes as inside.
final class RunColours {

    private static final Dash[] DASHES = {Dash.SOLID, Dash.WIDE, Dash.LONG, Dash.SHORT, Dash.DASH_DOT, Dash.DOT};

    /// How many colours there are for runs before dashes tell them apart.
    static final int COLOURS = 8;

    /// What the colours are called.
    static final List<String> NAMES = List.of("Blue", "Pink", "Purple", "Sky", "Olive", "Grey", "Red", "Green");

    /// What the dashes are called.
    static final List<String> DASH_NAMES =
            List.of("Solid", "Wide dashes", "Long dashes", "Short dashes", "Dash and dot", "Dots");

    private RunColours() {}

    /// The colour token of a run in the style sheets.
    static String of(OpenRun open) {
        return "-cw-line-" + (open.colour() % COLOURS + 1);
    }

    /// The dashes of a run as a value of `-fx-stroke-dash-array`; empty where its line is solid.
    static String dashes(OpenRun open) {
        Dash dash = DASHES[Math.floorMod(open.colour() / COLOURS, DASHES.length)];
        return Arrays.stream(dash.pattern(1))
                .mapToObj(length -> String.format(Locale.ROOT, "%.1f", length))
                .collect(Collectors.joining(" "));
    }
}
