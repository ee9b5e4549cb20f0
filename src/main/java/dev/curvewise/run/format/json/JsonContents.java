package dev.curvewise.run.format.json;

import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.csv.TensorBoardCsv;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Nulls;
import dev.curvewise.run.format.table.RecordRows;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Everything in the document that could be the curves.
final class JsonContents {

    private static final int DEEPEST_LIST = 4;

    private final Findings findings;
    private final Map<String, RecordRows> lists = new LinkedHashMap<>();
    private final Map<String, JsonRecord> records = new LinkedHashMap<>();
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private boolean summary;

    JsonContents(Findings findings) {
        this.findings = findings;
    }

    void read(JsonParser parser, Progress progress) {
        JsonToken token = parser.nextToken();
        while (token != null && !progress.cancelled()) {
            if (token == JsonToken.START_ARRAY) {
                list(parser, "", 0);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser, "", 0);
            }
            token = parser.nextToken();
        }
    }

    private void object(JsonParser parser, String path, int depth) {
        RecordRows flat = rows(path + "{}");
        flat.begin(parser.currentTokenLocation().getLineNr());
        String name = parser.nextName();
        while (name != null) {
            String inner = path.isEmpty() ? name : path + "/" + name;
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && depth < DEEPEST_LIST) {
                list(parser, inner, depth + 1);
            } else if (token == JsonToken.START_OBJECT && depth < DEEPEST_LIST) {
                object(parser, inner, depth + 1);
            } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else {
                summary |= path.isEmpty() && name.equals("_runtime");
                if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
                    flat.number(name, parser.getDoubleValue());
                }
            }
            name = parser.nextName();
        }
        flat.end();
    }

    private RecordRows rows(String path) {
        return lists.computeIfAbsent(path, key -> new RecordRows(findings));
    }

    private void list(JsonParser parser, String path, int depth) {
        double[] values = new double[16];
        int count = 0;
        boolean plain = true;
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                plain = false;
                record(parser, path);
            } else if (token == JsonToken.START_ARRAY) {
                plain = false;
                triple(parser, path, depth);
            } else {
                double value = number(parser, token);
                plain &= !Cells.isWords(value);
                if (plain) {
                    values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
                    values[count++] = value;
                }
            }
            token = parser.nextToken();
        }
        if (plain && count > 0) {
            numbers.put(path, Arrays.copyOf(values, count));
        }
    }

    private void record(JsonParser parser, String path) {
        RecordRows rows = rows(path);
        JsonRecord record = records.computeIfAbsent(path, key -> new JsonRecord(rows));
        rows.begin(parser.currentTokenLocation().getLineNr());
        record.take(parser);
        rows.end();
    }

    /// TensorBoard offers its scalars as `[[wall time, step, value], …]`.
    private void triple(JsonParser parser, String path, int depth) {
        double[] three = new double[3];
        int count = 0;
        boolean plain = true;
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                parser.skipChildren();
                plain = false;
            } else if (count < 3) {
                three[count] = number(parser, token);
                plain &= !Cells.isWords(three[count]);
                count++;
            } else {
                plain = false;
            }
            token = parser.nextToken();
        }
        if (plain && count == 3 && depth == 0) {
            RecordRows rows = rows(path);
            rows.begin(parser.currentTokenLocation().getLineNr());
            rows.number("Wall time", three[0]);
            rows.number("Step", three[1]);
            rows.number("Value", three[2]);
            rows.end();
        }
    }

    private static double number(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
            case VALUE_NULL -> Series.MISSING;
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            default -> Cells.parse(parser.getString());
        };
    }

    boolean isTrainerState() {
        return lists.keySet().stream()
                .anyMatch(path -> path.endsWith("log_history") && rows(path).rows() > 0);
    }

    boolean looksLikeSummary() {
        return summary && lists.keySet().stream().noneMatch(path -> !path.endsWith("{}"));
    }

    /// The trainer's history where there is one, else the longest list of records, else the lists of numbers, else
    /// the object itself as a single row.
    Table best(String fileName) {
        RecordRows longest = new RecordRows(findings);
        int rank = -1;
        for (Map.Entry<String, RecordRows> entry : lists.entrySet()) {
            boolean history = entry.getKey().endsWith("log_history");
            boolean flat = entry.getKey().endsWith("{}");
            int weight =
                    history ? Integer.MAX_VALUE : flat ? 0 : entry.getValue().rows();
            if (weight > rank && (!flat || entry.getValue().rows() > 0)) {
                rank = weight;
                longest = entry.getValue();
            }
        }
        int most = numbers.values().stream().mapToInt(v -> v.length).max().orElse(0);
        if (rank <= 0 && most == 0) {
            Optional<Table> keyed = JsonKeys.table(flats(), findings);
            if (keyed.isPresent()) {
                return keyed.get();
            }
        }
        return most > rank ? byName(most) : named(longest.build(), fileName);
    }

    /// The objects of the document by their path, those that hold numbers themselves.
    private Map<String, RecordRows> flats() {
        Map<String, RecordRows> flats = new LinkedHashMap<>();
        lists.forEach((path, rows) -> {
            if (path.endsWith("{}") && path.length() > 2 && rows.rows() > 0) {
                flats.put(path.substring(0, path.length() - 2), rows);
            }
        });
        return flats;
    }

    private Table byName(int rows) {
        List<Column> columns = new ArrayList<>();
        Nulls nulls = new Nulls();
        numbers.forEach((name, values) -> {
            if (values.length == rows) {
                nulls.count(name, (int)
                        Arrays.stream(values).filter(Series::isMissing).count());
                columns.add(new Column(name.isEmpty() ? "value" : name, values));
            } else {
                findings.note(0, "The list '" + name + "' has another length and is left out", "");
            }
        });
        nulls.tell(findings);
        return new Table(true, rows, columns, List.of());
    }

    private static Table named(Table table, String fileName) {
        boolean triple =
                table.columns().stream().map(Column::name).toList().equals(List.of("Wall time", "Step", "Value"));
        return triple ? TensorBoardCsv.named(table, TensorBoardCsv.tag(fileName)) : table;
    }
}
