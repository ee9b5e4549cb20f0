package dev.curvewise.run.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.Latin1Reader;
import dev.curvewise.run.format.table.Cells;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The names of a table's columns, told from its first records.
///
/// @param names   a name per column, none twice
/// @param header  whether the first record holds them
/// @param renamed how many names were made different because they stood there twice
/// @param cut     how many columns were left out because there are too many
record TableStart(List<String> names, boolean header, int renamed, int cut) {

    /// That of an empty file.
    static final TableStart EMPTY = new TableStart(List.of(), false, 0, 0);

    private static final int RECORDS = 20;
    static final int MOST_COLUMNS = 20_000;
    /// What a line of any file may hold.
    private static final int MOST_CELLS = 1 << 24;

    /// Reads the first records of a table and names the columns.
    static TableStart read(ByteSource source, Dialect dialect) throws IOException {
        return read(new Latin1Reader(source, 0, source.size(), Progress.NONE), dialect, TextCode::utf8);
    }

    /// Reads the first records and names the columns.
    ///
    /// @param decode puts a cell right that was read as one character per byte
    static TableStart read(Reader reader, Dialect dialect, UnaryOperator<String> decode) {
        List<List<String>> records = new ArrayList<>();
        try {
            CsvReader<CsvRecord> csv =
                    reader(dialect).build(CsvRecordHandler.of(handler -> handler.maxFields(MOST_CELLS)), reader);
            csv.skipLines(dialect.skipLines());
            for (CsvRecord row : csv) {
                List<String> cells = cells(row, dialect).map(decode).toList();
                if (!cells.isEmpty()) {
                    records.add(cells);
                }
                if (records.size() == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException _) {
            // the rows say so when they are read
        }
        return of(records, dialect);
    }

    /// Blanks between cells may be many, to put them below each other.
    private static Stream<String> cells(CsvRecord row, Dialect dialect) {
        return dialect.delimiter() == ' '
                ? row.getFields().stream().filter(cell -> !cell.isEmpty())
                : row.getFields().stream();
    }

    /// How FastCSV is set up for a dialect: it takes rows of any width and never a quote that stays open.
    static CsvReader.CsvReaderBuilder reader(Dialect dialect) {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true);
    }

    private static TableStart of(List<List<String>> records, Dialect dialect) {
        if (records.isEmpty()) {
            return EMPTY;
        }
        List<String> first = new ArrayList<>(records.getFirst());
        int cut = Math.max(0, first.size() - MOST_COLUMNS);
        int width = first.size() - cut;
        first = new ArrayList<>(first.subList(0, width));
        boolean header = !isNumbers(first, dialect);
        if (!header) {
            return new TableStart(numbered(width), false, 0, cut);
        }
        first.set(0, first.getFirst().replaceFirst("^#\\s*", ""));
        if (hasUnnamedFirst(records)) {
            first.addFirst("row");
        }
        return unique(first, cut);
    }

    private static boolean isNumbers(List<String> cells, Dialect dialect) {
        boolean any = false;
        for (String cell : cells) {
            char[] chars = cell.toCharArray();
            double value = dialect.numerals().parse(chars, 0, chars.length);
            if (Cells.isWords(value)) {
                return false;
            }
            any |= Double.isFinite(value);
        }
        return any;
    }

    /// R and pandas may write rows with a number in front that the header does not name.
    private static boolean hasUnnamedFirst(List<List<String>> records) {
        int width = records.getFirst().size();
        if (records.size() < 2) {
            return false;
        }
        return records.stream()
                .skip(1)
                .allMatch(r -> r.size() == width + 1 && !r.getLast().isBlank());
    }

    private static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add("column " + i);
        }
        return names;
    }

    private static TableStart unique(List<String> cells, int cut) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int renamed = 0;
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            if (name.isEmpty()) {
                name = "column " + (i + 1);
            }
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + " (" + n + ")";
            }
            renamed += free.equals(name) ? 0 : 1;
            names.add(free);
        }
        return new TableStart(names, true, renamed, cut);
    }
}
