package dev.curvewise.plot;

import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;

/// A sign at the upper or lower edge of a chart that says that values lie beyond it.
///
/// @param step   where
/// @param above  whether they lie above what is seen, else below
/// @param colour the colour of the line whose values they are
public record EdgeMark(double step, boolean above, ColourToken colour) {

    /// The signs for values beyond the view: at most one a cell and edge, of the first line that has such a value.
    /// Runs count where there are any, else examples, as in the line that states their number.
    ///
    /// @param cells how many signs fit side by side
    public static List<EdgeMark> of(List<ChartLine> lines, Viewport view, int cells) {
        List<EdgeMark> marks = new ArrayList<>();
        List<ChartLine> counted = Truth.counted(lines);
        double wide = view.x().length() / cells;
        if (!(wide > 0)) {
            return marks;
        }
        Extent extent = new Extent();
        for (int cell = 0; cell < cells; cell++) {
            double from = view.x().low() + cell * wide;
            Range steps = new Range(from, Math.max(from, Math.nextDown(from + wide)));
            boolean above = false;
            boolean below = false;
            for (ChartLine line : counted) {
                if (above && below) {
                    break;
                }
                line.logged().summarise(steps, extent);
                if (extent.hasFinite() && !above && extent.high() > view.y().high()) {
                    above = marks.add(new EdgeMark(from + wide / 2, true, line.colour()));
                }
                if (extent.hasFinite() && !below && extent.low() < view.y().low()) {
                    below = marks.add(new EdgeMark(from + wide / 2, false, line.colour()));
                }
            }
        }
        return marks;
    }
}
