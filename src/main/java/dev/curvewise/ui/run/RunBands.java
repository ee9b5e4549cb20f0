package dev.curvewise.ui.run;

import dev.curvewise.match.Transform;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.run.Band;
import dev.curvewise.run.Column;
import dev.curvewise.series.Series;
import dev.curvewise.session.OpenRun;
import java.util.Optional;

/// The range of values behind a run's line, where its file tells it.
public final class RunBands {

    private RunBands() {}

    /// The band of a column, in the run's colour and hidden with its line.
    ///
    /// @param turned what was done to the values of the line
    /// @param line   the name of the line
    public static Optional<ChartBand> of(OpenRun open, Column column, Transform turned, String line) {
        boolean extremes = open.run().column(column.name() + "__MIN").isPresent();
        return Band.of(open.run(), column).map(band -> {
            Series low = turned.apply(band.low());
            Series high = turned.apply(band.high());
            boolean over = turned.apply(0) > turned.apply(1);
            return ChartBand.of(
                            line + (extremes ? ": min–max" : ": ± std"),
                            over ? high : low,
                            over ? low : high,
                            ColourToken.run(open.colour()))
                    .around(line);
        });
    }
}
