package dev.curvewise.run.format.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curvewise.run.Progress;
import java.util.Arrays;
import java.util.List;

/// The quick way through a table without quotes, apart from what leads to it.
class PlainCellsFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void plainCells(byte[] data) {
        byte[] bytes = Arrays.copyOf(data, data.length + PlainCells.SPARE);
        TableStart start = new TableStart(List.of("a", "b", "c"), true, 0, 0);
        RowHandler handler = new RowHandler(start, new Dialect(',', Numerals.PLAIN, 0), false);
        new PlainCells(bytes, (byte) ',', handler).read(data.length, Progress.NONE);
    }
}
