package dev.curvewise.session;

import dev.curvewise.match.Transform;
import dev.curvewise.run.Band;
import dev.curvewise.run.Column;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Run;
import dev.curvewise.run.StepColumn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the overview shows of a column. Making it reads the whole column, so it is made in the background and kept.
///
/// @param of         the column it was made of
/// @param transform  what its numbers were turned by
/// @param stepColumn what it was laid over
/// @param summary    the column in numbers, as it is logged
/// @param sketch     its line, small
/// @param edges      the edges of the band around it, none or two
/// @param counts     whether it only counts, as steps do
/// @param part       how much of its file it is, at most 1
public record Digest(
        Column of,
        Transform transform,
        @Nullable String stepColumn,
        Describe.Summary summary,
        Sketch sketch,
        List<Sketch> edges,
        boolean counts,
        double part) {

    /// Reads a column of a run.
    static Digest of(OpenRun open, Column column, Transform transform) {
        Run run = open.run();
        boolean counts = column.name().equals(run.stepColumn())
                || !StepColumn.candidates(List.of(column)).isEmpty();
        return new Digest(
                column,
                transform,
                run.stepColumn(),
                Describe.of(column),
                Sketch.of(transform.apply(run.series(column))),
                Band.of(run, column).stream()
                        .flatMap(band -> Stream.of(band.low(), band.high()))
                        .map(edge -> Sketch.of(transform.apply(edge)))
                        .toList(),
                counts,
                open.part());
    }

    /// Whether it still says what is so of a column.
    @SuppressWarnings("ReferenceEquality") // a column that was read again is another one, whatever it holds
    boolean isOf(OpenRun open, Column column, Transform turned) {
        return of == column
                && transform == turned
                && part == open.part()
                && Objects.equals(stepColumn, open.run().stepColumn());
    }

    /// How many values are NaN or infinite.
    public int broken() {
        return summary.nan() + summary.inf();
    }
}
