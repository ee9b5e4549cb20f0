package dev.curvewise.run.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.Workers;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableBuilder;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is read equals, bit for bit, what FastCSV's own records give when every cell goes through
/// [Double#parseDouble].
class CsvPropertyTest {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};

    @Property(tries = 400)
    void equalsPlainRecords(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int rows,
            @ForAll @IntRange(min = 2, max = 9) int columns)
            throws IOException {
        Random random = new Random(seed);
        char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
        String end = ENDS[random.nextInt(ENDS.length)];
        boolean quotes = random.nextBoolean();
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
        for (int c = 0; c < columns; c++) {
            text.append(c == 0 ? "" : delimiter).append(quoted("c" + c, quotes && random.nextBoolean()));
        }
        for (int r = 0; r < rows; r++) {
            text.append(end);
            for (int c = 0; c < columns; c++) {
                text.append(c == 0 ? "" : delimiter)
                        .append(quoted(r == 0 ? number(random) : cell(random), quotes && random.nextInt(5) == 0));
            }
        }
        text.append(random.nextBoolean() ? end : "").append(end);
        Path file = Files.createTempFile("property", ".csv");
        try {
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            compare(file, text.toString().replace("\ufeff", ""), delimiter);
        } finally {
            Files.delete(file);
        }
    }

    private static void compare(Path file, String text, char delimiter) throws IOException {
        List<CsvRecord> expected = CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text).stream()
                .toList();
        Head head = Head.of(file);
        Dialect dialect = Dialect.sniff(head.lines());
        assertThat(dialect).isEqualTo(new Dialect(delimiter, Numerals.PLAIN, 0));
        Findings findings = new Findings("property");
        List<Table> tables = new ArrayList<>();
        tables.add(TableReader.read(file, head, dialect, findings, Progress.NONE));
        try (ByteSource source = ByteSource.open(file, head);
                Workers workers = new Workers(3)) {
            TableStart start = TableStart.read(source, dialect);
            for (int size = 16; size < 4096; size *= 4) {
                Preview preview = new Preview(file, "CSV", Progress.NONE);
                new TableParts(source, dialect, start, preview, Progress.NONE)
                        .read(workers, size)
                        .map(rows -> TableBuilder.build(rows.rows(), true, findings))
                        .ifPresent(tables::add);
            }
        }
        for (Table table : tables) {
            assertThat(table.rows()).isEqualTo(expected.size() - 1);
            assertThat(table.columns()).hasSize(expected.getFirst().getFieldCount());
            for (int c = 0; c < table.columns().size(); c++) {
                same(table.columns().get(c), c, expected);
            }
        }
    }

    private static void same(Column column, int number, List<CsvRecord> expected) {
        for (int r = 0; r < column.size(); r++) {
            String cell = expected.get(r + 1).getField(number);
            double value = cell.isEmpty() ? Series.MISSING : Double.parseDouble(cell);
            assertThat(Double.doubleToRawLongBits(column.value(r)))
                    .as(cell)
                    .isEqualTo(Double.doubleToRawLongBits(value));
        }
    }

    private static String cell(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "NaN";
            case 2 -> random.nextBoolean() ? "Infinity" : "-Infinity";
            default -> number(random);
        };
    }

    private static String number(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> Double.toString(finite(Double.longBitsToDouble(random.nextLong())));
            case 3 -> random.nextInt(1000) + "." + random.nextInt(1000);
            case 4 ->
                "0." + random.nextLong(Long.MAX_VALUE) + random.nextLong(Long.MAX_VALUE) + "e"
                        + (random.nextInt(600) - 300);
            case 5 -> Float.toString((float) random.nextGaussian());
            case 6 -> anyForm(random);
            case 7 -> " ".repeat(random.nextInt(3)) + random.nextInt(100) + " ".repeat(random.nextInt(3));
            default -> Integer.toString(random.nextInt(100));
        };
    }

    /// Digits of any length around the point, with signs and exponents in every way they are written.
    private static String anyForm(Random random) {
        String whole = digits(random, random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(3));
        String part = random.nextInt(5) == 0 ? "" : "." + digits(random, random.nextInt(21));
        String digits = (whole + part).chars().anyMatch(Character::isDigit) ? whole + part : "-0.0".substring(1);
        String exponent = random.nextInt(3) > 0
                ? ""
                : (random.nextBoolean() ? "e" : "E")
                        + List.of("", "+", "-").get(random.nextInt(3))
                        + digits(random, 1 + random.nextInt(3));
        return List.of("", "", "-", "+").get(random.nextInt(4)) + digits + exponent;
    }

    private static String digits(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(random.nextInt(4) == 0 ? 1 : 10)));
        }
        return text.toString();
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 1.5;
    }

    private static String quoted(String cell, boolean wanted) {
        return wanted ? "\"" + cell + "\"" : cell;
    }
}
