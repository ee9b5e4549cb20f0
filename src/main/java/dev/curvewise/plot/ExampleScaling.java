package dev.curvewise.plot;

/// Finds by how much examples have to be scaled to stand beside a run of another size.
public final class ExampleScaling {

    private ExampleScaling() {}

    /// The factor that makes the examples as high as the runs, counted from 0; 1 where one of both is missing or flat.
    public static double toRuns(ChartContent content) {
        double runs = 0;
        double examples = 0;
        for (ChartLine line : content.lines()) {
            var values = line.logged().valueRange();
            double height = values == null ? 0 : Math.max(Math.abs(values.low()), Math.abs(values.high()));
            if (line.kind() == LineKind.RUN) {
                runs = Math.max(runs, height);
            } else {
                examples = Math.max(examples, height);
            }
        }
        double factor = runs / examples;
        return factor > 0 && Double.isFinite(factor) ? factor : 1;
    }
}
