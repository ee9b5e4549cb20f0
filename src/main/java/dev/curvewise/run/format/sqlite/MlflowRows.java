package dev.curvewise.run.format.sqlite;

import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.StepRows;
import dev.curvewise.run.format.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What MLflow stores: a row per value, with its run, its metric, its step and its time.
final class MlflowRows implements StoreRows {

    /// How an infinite value is stored.
    private static final double INFINITY = Double.MAX_VALUE;

    private final Findings findings;
    private final Map<String, StepRows> runs = new LinkedHashMap<>();
    private final Map<String, Double> latest = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    MlflowRows(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String query() {
        return "select rowid, run_uuid, key, value, step, is_nan, timestamp from metrics where rowid > ?"
                + " order by run_uuid, timestamp, step";
    }

    /// Values are taken in the order of their time, so one that comes late calls for all.
    @Override
    public boolean take(ResultSet row) throws SQLException {
        String run = String.valueOf(row.getString(2));
        double time = row.getDouble(7);
        if (time < latest.getOrDefault(run, Double.NEGATIVE_INFINITY)) {
            return false;
        }
        latest.put(run, time);
        double value = row.getBoolean(6) ? Double.NaN : row.getDouble(4);
        if (Math.abs(value) == INFINITY) {
            value = Math.copySign(Double.POSITIVE_INFINITY, value);
        }
        runs.computeIfAbsent(run, key -> new StepRows(findings))
                .put(String.valueOf(row.getString(3)), row.getDouble(5), time, value);
        return true;
    }

    @Override
    public void names(Statement statement) {
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
    }

    @Override
    public Map<String, Table> runs(Findings told, boolean all) {
        Map<String, Table> tables = new LinkedHashMap<>();
        runs.forEach((id, rows) -> tables.put(id, all ? rows.build("step", "") : rows.soFar(told)));
        return tables;
    }

    @Override
    public String name(String id) {
        return names.getOrDefault(id, id);
    }
}
