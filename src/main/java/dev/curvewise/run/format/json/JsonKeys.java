package dev.curvewise.run.format.json;

import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.RecordRows;
import dev.curvewise.run.format.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tables of JSON whose rows have numbers for names: `{"kl": {"0": 0.5, "1": 0.25}}` as pandas writes it, and
/// `{"0": {"kl": 0.5}, "1": {"kl": 0.25}}`.
final class JsonKeys {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    private JsonKeys() {}

    /// The table of some objects, nothing where they are none.
    ///
    /// @param objects the objects by their path, each as one row
    static Optional<Table> table(Map<String, RecordRows> objects, Findings findings) {
        boolean columns =
                objects.values().stream().anyMatch(object -> object.names().size() > 1)
                        && objects.values().stream()
                                .allMatch(object -> object.names().stream().allMatch(JsonKeys::isNumber));
        boolean rows = objects.size() > 1 && objects.keySet().stream().allMatch(path -> isNumber(last(path)));
        if (objects.isEmpty() || (!columns && !rows)) {
            return Optional.empty();
        }
        RecordRows table = new RecordRows(findings);
        if (columns) {
            byColumn(objects, table);
        } else {
            byRow(objects, table);
        }
        return Optional.of(table.build());
    }

    private static void byColumn(Map<String, RecordRows> objects, RecordRows table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        objects.values().forEach(object -> object.names().forEach(key -> places.putIfAbsent(key, places.size())));
        for (int i = 0; i < places.size(); i++) {
            table.begin(0);
            table.end();
        }
        objects.forEach((name, object) -> {
            int column = table.column(name);
            for (int i = 0; i < object.names().size() && column >= 0; i++) {
                int row = places.getOrDefault(object.names().get(i), 0);
                table.setEarlier(column, row, object.store().get(i, 0));
            }
        });
    }

    private static void byRow(Map<String, RecordRows> objects, RecordRows table) {
        objects.forEach((path, object) -> {
            table.begin(0);
            if (!object.names().contains("step")) {
                table.text("step", last(path));
            }
            for (int i = 0; i < object.names().size(); i++) {
                table.number(object.names().get(i), object.store().get(i, 0));
            }
            table.end();
        });
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }
}
