package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Drawing the next frame allocates the same few objects however many points there are.
class PanAllocationTest {

    private static final int FRAMES = 40;

    private static long bytesAFrame(int points) {
        double[] values = new double[points];
        Random random = new Random(1);
        Arrays.setAll(values, i -> random.nextGaussian());
        ChartContent content = ChartContent.EMPTY.withLines(List.of(ChartLine.run("run", Series.of(values), 0)));
        Sheet sheet = new Sheet(1200, 700);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int frame = 0; frame < FRAMES; frame++) {
            draw(sheet, content, points, frame);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int frame = 0; frame < FRAMES; frame++) {
            draw(sheet, content, points, frame);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / FRAMES;
    }

    private static void draw(Sheet sheet, ChartContent content, int points, int frame) {
        double from = points * 0.001 * frame;
        Viewport view = new Viewport(new Range(from, from + points * 0.8), new Range(-6, 6));
        new ChartPainter(sheet, view, Scale.LINEAR, Scale.LINEAR, 1, ChartColours.light())
                .paint(content, Grid.NONE, null);
    }

    @Test
    void nothingIsAllocatedPerPoint() {
        long few = bytesAFrame(1000);
        long many = bytesAFrame(1_000_000);
        assertThat(many).as("bytes a frame; %d with 1,000 points", few).isLessThan(few + 16_000);
        assertThat(few).as("bytes a frame").isLessThan(100_000);
    }
}
