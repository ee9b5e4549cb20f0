package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Databases of rlwatch and of MLflow; every run in them is a run here. Opened for reading only.
final class SqliteStore implements RunFormat {

    /// How MLflow stores an infinite value.
    private static final double MLFLOW_INFINITY = Double.MAX_VALUE;

    @Override
    public String name() {
        return "SQLite store";
    }

    @Override
    public boolean accepts(Head head) {
        return head.text().startsWith("SQLite format 3\0");
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) {
        Loaded<List<Run>> all = readAll(file, head, progress);
        List<Run> runs = all.found().orElse(List.of());
        if (runs.isEmpty()) {
            return new Loaded<>(null, all.problems());
        }
        List<Problem> problems = new ArrayList<>(all.problems());
        if (runs.size() > 1) {
            problems.add(Problem.note(
                    file.toString(), 0, 0, "There are " + runs.size() + " runs in it; this is the first", ""));
        }
        return new Loaded<>(runs.getFirst(), problems);
    }

    @Override
    public Loaded<List<Run>> readAll(Path file, Head head, Progress progress) {
        Findings findings = new Findings(file.toString());
        List<Run> runs = new ArrayList<>();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            Set<String> columns = columns(statement);
            if (columns.containsAll(Set.of("run_id", "step"))) {
                runs.addAll(rlwatch(file, statement, findings, progress));
            } else if (columns.containsAll(Set.of("run_uuid", "key", "value"))) {
                runs.addAll(mlflow(file, statement, findings, progress));
            } else {
                findings.error(
                        0,
                        "This database is neither one of rlwatch nor one of MLflow",
                        "Curvewise looks for a table 'metrics' with runs and steps");
            }
        } catch (SQLException e) {
            findings.error(
                    0, "The database could not be read: " + e.getMessage(), "It may be damaged or still written");
        }
        if (runs.isEmpty() && !findings.hasErrors()) {
            findings.error(0, "There are no metrics in this database", "Perhaps the run has not logged anything yet");
        }
        return new Loaded<>(runs, findings.problems());
    }

    private static Set<String> columns(Statement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet result = statement.executeQuery("select name from pragma_table_info('metrics')")) {
            while (result.next()) {
                names.add(result.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private List<Run> rlwatch(Path file, Statement statement, Findings findings, Progress progress)
            throws SQLException {
        Map<String, RecordRows> runs = new LinkedHashMap<>();
        Map<String, JsonRecord> extras = new HashMap<>();
        try (ResultSet result = statement.executeQuery("select * from metrics")) {
            ResultSetMetaData meta = result.getMetaData();
            while (result.next() && !progress.cancelled()) {
                String id = String.valueOf(result.getString("run_id"));
                RecordRows rows = runs.computeIfAbsent(id, key -> new RecordRows(findings));
                rows.begin(0);
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    String name = meta.getColumnLabel(i);
                    String text = result.getString(i);
                    if (text != null && name.equals("extra_json")) {
                        extra(extras.computeIfAbsent(id, key -> new JsonRecord(rows)), text);
                    } else if (text != null && !name.equals("id") && !name.equals("run_id")) {
                        rows.text(name, text);
                    }
                }
                rows.end();
            }
        }
        List<Run> found = new ArrayList<>();
        runs.forEach((id, rows) -> add(found, file, id, rows.build(), findings));
        return found;
    }

    private static void extra(JsonRecord record, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JsonRecord.parser(bytes, 0, bytes.length)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                record.take(parser);
            }
        } catch (JacksonException _) {
            // what the user's own code put there is no metric of rlwatch
        }
    }

    private List<Run> mlflow(Path file, Statement statement, Findings findings, Progress progress) throws SQLException {
        Map<String, StepRows> runs = new LinkedHashMap<>();
        try (ResultSet result =
                statement.executeQuery("select run_uuid, key, value, step, is_nan, timestamp from metrics"
                        + " order by run_uuid, timestamp, step")) {
            while (result.next() && !progress.cancelled()) {
                double value = result.getBoolean(5) ? Double.NaN : result.getDouble(3);
                if (Math.abs(value) == MLFLOW_INFINITY) {
                    value = Math.copySign(Double.POSITIVE_INFINITY, value);
                }
                runs.computeIfAbsent(String.valueOf(result.getString(1)), key -> new StepRows(findings))
                        .put(String.valueOf(result.getString(2)), result.getDouble(4), result.getDouble(6), value);
            }
        }
        Map<String, String> names = names(statement);
        List<Run> found = new ArrayList<>();
        runs.forEach((id, rows) -> add(found, file, names.getOrDefault(id, id), rows.build("step", ""), findings));
        return found;
    }

    private static Map<String, String> names(Statement statement) {
        Map<String, String> names = new HashMap<>();
        try (ResultSet result = statement.executeQuery("select run_uuid, name from runs")) {
            while (result.next()) {
                String name = result.getString(2);
                if (name != null && !name.isBlank()) {
                    names.put(result.getString(1), name);
                }
            }
        } catch (SQLException _) {
            // older databases do not name their runs; the ids do
        }
        return names;
    }

    private void add(List<Run> found, Path file, String id, Table table, Findings findings) {
        if (!table.columns().isEmpty()) {
            Run run = TableRun.of(file, name(), table, findings, "").value();
            if (run != null) {
                found.add(run.named(id));
            }
        }
    }
}
