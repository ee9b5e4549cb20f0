package dev.curvewise.run.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.table.RowStore;
import dev.curvewise.run.format.table.Words;
import dev.curvewise.series.Series;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells that look like numbers to a quick eye.
class PlainCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "5.",
                ".5",
                "-.5",
                "1e5",
                "1E-05",
                "-12345678.12345678",
                "0.1234567812345678",
                "1e400",
                "1e-400",
                "12345678901234567890",
                ".55555555555555555555",
                "0.00000000000000000001",
                "9007199254740993"
            })
    void readsNumbersAsJavaDoes(String cell) {
        RowStore rows = read(cell);
        assertThat(Double.doubleToRawLongBits(rows.get(1, 0)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(cell)));
        assertThat(rows.get(2, 0)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"-", ".", "-.", "1e", "1e+", "--5", "1.2.3", "5x", "\u00b05", "1_000", "0x1p3", "1f", "e5", "2020-01-02"
    })
    void takesOtherThingsForWords(String cell) {
        double value = read(cell).get(1, 0);
        assertThat(Words.isMark(value) || Series.isMissing(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,2,3\\n4,5,6         | true
            1,2,3\\r\\n4,5,6\\r\\n | true
            \\n\\n1,2,3\\n         | true
            1,"2",3\\n            | false
            1,2,3\\r4,5,6         | false
            """)
    void givesUpWhereCellsAreNotPlain(String text, boolean plain) {
        String real = text.replace("\\n", "\n").replace("\\r", "\r");
        assertThat(handler(real, new RowStore(3))).isEqualTo(plain);
    }

    private static RowStore read(String cell) {
        RowStore rows = new RowStore(3);
        assertThat(handler("1," + cell + ",7\n", rows)).isTrue();
        assertThat(rows.rows()).isEqualTo(1);
        return rows;
    }

    private static boolean handler(String text, RowStore rows) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        TableStart start = new TableStart(List.of("a", "b", "c"), true, 0, 0);
        RowHandler handler = new RowHandler(start, new Dialect(',', Numerals.PLAIN, 0), false, rows);
        return new PlainCells(Arrays.copyOf(bytes, bytes.length + PlainCells.SPARE), (byte) ',', handler)
                .read(bytes.length, Progress.NONE);
    }
}
