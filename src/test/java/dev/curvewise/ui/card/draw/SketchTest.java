package dev.curvewise.ui.card.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final Sketch LINE = Sketch.of(Series.of(new double[] {0, 10, 20}, new double[] {1, 2, 3}));

    @Test
    void aPointStaysBetweenItsNeighbours() {
        assertThat(LINE.moved(1, point(15, 9)).points()).contains(point(15, 9));
        assertThat(LINE.moved(1, point(25, 9)).points()).containsExactly(point(0, 1), point(10, 9), point(20, 3));
        assertThat(LINE.moved(2, point(50, 3)).points()).contains(point(50, 3));
    }

    @Test
    void pointsAreAddedByStepAndTwoAlwaysStay() {
        assertThat(LINE.with(point(5, 7)).indexOf(point(5, 7))).isEqualTo(1);
        assertThat(LINE.with(point(10, 7))).isEqualTo(LINE);
        assertThat(LINE.without(0).without(0).size()).isEqualTo(2);
    }

    @Test
    void aMovementIsOneChangeToTakeBack() {
        Sketching sketching = new Sketching(LINE);
        sketching.begin();
        sketching.drag(LINE.moved(0, point(0, 5)));
        sketching.drag(LINE.moved(0, point(0, 6)));
        sketching.end();
        sketching.change(sketching.get().without(1));
        sketching.undo();
        sketching.undo();
        assertThat(sketching.get()).isEqualTo(LINE);
        assertThat(sketching.canUndoProperty().get()).isFalse();
        sketching.redo();
        assertThat(sketching.get().points().getFirst()).isEqualTo(point(0, 6));
    }

    @Test
    void aPressThatMovesNothingIsNoChange() {
        Sketching sketching = new Sketching(LINE);
        sketching.begin();
        sketching.end();
        assertThat(sketching.canUndoProperty().get()).isFalse();
    }

    @Test
    void numbersAreRoundedToWhatOneWouldType() {
        List<Double> rounded =
                List.of(Rounding.within(new Range(0, 10), 3.14159), Rounding.within(new Range(0, 500), 123.456));
        assertThat(rounded).containsExactly(3.14, 123.5);
    }

    private static Sketch.Point point(double step, double value) {
        return new Sketch.Point(step, value);
    }
}
