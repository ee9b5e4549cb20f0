package dev.curvewise.run.format.sqlite;

import dev.curvewise.run.format.json.JsonRecord;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.RecordRows;
import dev.curvewise.run.format.table.Table;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What rlwatch stores: a row per step, a column per metric, and what the user's own code logs as JSON.
final class RlwatchRows implements StoreRows {

    private final Findings findings;
    private final Map<String, RecordRows> runs = new LinkedHashMap<>();
    private final Map<String, JsonRecord> extras = new HashMap<>();

    RlwatchRows(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String query() {
        return "select rowid, * from metrics where rowid > ? order by rowid";
    }

    @Override
    public boolean take(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        String id = String.valueOf(row.getString("run_id"));
        RecordRows rows = runs.computeIfAbsent(id, key -> new RecordRows(findings));
        rows.begin(0);
        for (int i = 2; i <= meta.getColumnCount(); i++) {
            String name = meta.getColumnLabel(i);
            String text = row.getString(i);
            if (text != null && name.equals("extra_json")) {
                extra(extras.computeIfAbsent(id, key -> new JsonRecord(rows)), text);
            } else if (text != null && !name.equals("id") && !name.equals("run_id")) {
                rows.text(name, text);
            }
        }
        rows.end();
        return true;
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

    @Override
    public Map<String, Table> runs(Findings told, boolean all) {
        Map<String, Table> tables = new LinkedHashMap<>();
        runs.forEach((id, rows) -> tables.put(id, all ? rows.build() : rows.soFar(told)));
        return tables;
    }
}
