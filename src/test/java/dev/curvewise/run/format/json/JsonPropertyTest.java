package dev.curvewise.run.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Numbers in lines of JSON are read, bit for bit, as [Double#parseDouble] reads them, whatever stands around them, in
/// one part or in many.
class JsonPropertyTest {

    @Property(tries = 200)
    void equalsParseDouble(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int rows) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            text.append("{\"step\": ").append(i).append(random.nextBoolean() ? ", \"note\": \"a\u00e4\"" : "");
            if (random.nextInt(5) == 0) {
                expected.add(Series.MISSING);
            } else {
                String number = number(random);
                expected.add(Double.parseDouble(number));
                text.append(", \"kl\": ").append(number);
            }
            text.append(random.nextInt(4) == 0 ? ", \"x" + random.nextInt(3) + "\": 1}\n" : "}\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        JsonLinesReader reader = new JsonLinesReader(
                new Findings("property"), new Preview(Path.of("a.jsonl"), "JSON lines", Progress.NONE));
        int at = 0;
        while (at < bytes.length) {
            at = Math.min(bytes.length, at + 1 + random.nextInt(400));
            reader.readOn(ByteSource.of(bytes).upTo(at), Progress.NONE);
        }
        Table table = reader.table();
        assertThat(table.rows()).isEqualTo(rows);
        for (Column column : table.columns()) {
            for (int i = 0; i < rows && column.name().equals("kl"); i++) {
                assertThat(Double.doubleToRawLongBits(column.value(i)))
                        .isEqualTo(Double.doubleToRawLongBits(expected.get(i)));
            }
        }
        assertThat(new Run("a", "a", "a", rows, table.columns(), "step").steps().value(rows - 1))
                .isEqualTo(rows - 1);
    }

    private static String number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(600) - 300));
            case 3 -> random.nextInt(1000) + "." + random.nextLong(Long.MAX_VALUE) + "e-" + random.nextInt(40);
            default ->
                List.of("NaN", "Infinity", "-Infinity", "0", "-0.0", "1e5").get(random.nextInt(6));
        };
    }
}
