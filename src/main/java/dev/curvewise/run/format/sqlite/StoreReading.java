package dev.curvewise.run.format.sqlite;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Reads the metrics of a database, and later only the rows that were added. Nothing is kept open between.
public final class StoreReading {

    private final Path file;
    private final String format;
    private Findings findings;
    private @Nullable StoreRows rows;
    /// The number SQLite gave the last row that was read.
    private long last;

    StoreReading(Path file, String format) {
        this.file = file;
        this.format = format;
        this.findings = new Findings(file.toString());
    }

    /// Reads what was added since the last time: everything the first time, and where rows are gone.
    ///
    /// @param all whether nothing will be read afterwards
    public Loaded<List<Run>> readOn(Progress progress, boolean all) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Findings told = new Findings(file.toString());
        List<Run> runs = new ArrayList<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            StoreRows known = rows;
            if (known == null || !goesOn(statement) || !take(connection, known, progress)) {
                known = begin(statement, told);
                if (known != null) {
                    take(connection, known, progress);
                }
            }
            rows = known;
            if (known != null) {
                known.names(statement);
                told.join(findings, 0);
                StoreRows named = known;
                known.runs(told, all).forEach((id, table) -> add(runs, id, named.name(id), table, told));
            }
        } catch (SQLException e) {
            told.error(0, "The database could not be read: " + e.getMessage(), "It may be damaged or still written");
        }
        if (runs.isEmpty() && !told.hasErrors()) {
            told.error(0, "There are no metrics in this database", "Perhaps the run has not logged anything yet");
        }
        return new Loaded<>(runs, told.problems());
    }

    private void add(List<Run> runs, String id, String name, Table table, Findings told) {
        if (!table.columns().isEmpty()) {
            Run run = TableRun.of(file, format, table, told, "").value();
            if (run != null) {
                boolean taken = runs.stream().anyMatch(other -> other.name().equals(name));
                runs.add(run.named(taken ? name + " " + id : name).from(run.source(), id));
            }
        }
    }

    /// What fits the columns of the table `metrics`, null where nothing does.
    private @Nullable StoreRows begin(Statement statement, Findings told) throws SQLException {
        findings = new Findings(file.toString());
        last = Long.MIN_VALUE;
        Set<String> columns = columns(statement);
        if (columns.containsAll(Set.of("run_id", "step"))) {
            return new RlwatchRows(findings);
        }
        if (columns.containsAll(Set.of("run_uuid", "key", "value"))) {
            return new MlflowRows(findings);
        }
        told.error(
                0,
                "This database is neither one of rlwatch nor one of MLflow",
                "Curvewise looks for a table 'metrics' with runs and steps");
        return null;
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

    /// Whether the last row that was read is still there.
    private boolean goesOn(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select 1 from metrics where rowid = " + last)) {
            return result.next();
        }
    }

    /// Takes the rows that follow the last one.
    ///
    /// @return false where they do not follow those that were taken, so that all must be read again
    private boolean take(Connection connection, StoreRows known, Progress progress) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(known.query())) {
            query.setLong(1, last);
            try (ResultSet result = query.executeQuery()) {
                while (result.next() && !progress.cancelled()) {
                    if (!known.take(result)) {
                        return false;
                    }
                    last = Math.max(last, result.getLong(1));
                }
            }
        }
        return true;
    }
}
