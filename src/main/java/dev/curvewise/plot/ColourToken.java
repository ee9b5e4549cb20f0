package dev.curvewise.plot;

import java.util.Locale;

/// The colours a chart is drawn in, by what they are for. Their values come from a style sheet.
public enum ColourToken {
    BACKGROUND("#ffffff"),
    GRID("#e7eaee"),
    AXIS("#8b949e"),
    TEXT("#24292f"),
    MUTED("#57606a"),
    HEALTHY("#00805e"),
    WARNING("#b35900"),
    CRITICAL("#c23616"),
    BASELINE("#7d8590"),
    RUN_1("#0072b2"),
    RUN_2("#b35f00"),
    RUN_3("#8f4a8b"),
    RUN_4("#2b7f9e"),
    RUN_5("#6b6b00"),
    RUN_6("#a63d5b"),
    RUN_7("#4b4fa6"),
    RUN_8("#3b3b3b"),
    FAILING_1("#d55e00"),
    FAILING_2("#b0509a"),
    FAILING_3("#9a6a00"),
    FAILING_4("#7a4bb5");

    private static final int RUNS = 8;
    private static final int FAILING = 4;

    private final String light;

    ColourToken(String light) {
        this.light = light;
    }

    /// The colour of the light theme, used where no style sheet says otherwise.
    public String light() {
        return light;
    }

    /// The CSS property that sets it, such as `-cw-chart-run-1`.
    public String property() {
        return "-cw-chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The colour of the n-th run, counting from 0 and starting over after eight.
    public static ColourToken run(int index) {
        return valueOf("RUN_" + (Math.floorMod(index, RUNS) + 1));
    }

    /// The colour of the n-th failing example, counting from 0 and starting over after four.
    public static ColourToken failing(int index) {
        return valueOf("FAILING_" + (Math.floorMod(index, FAILING) + 1));
    }

    /// How many lines can be told apart by colour alone before a dash has to help.
    static int runColours() {
        return RUNS;
    }
}
