package dev.curvewise.run.format.sqlite;

import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The rows of one kind of database, by run.
interface StoreRows {

    /// Asks for the rows behind one; the first column of the answer is the number SQLite gave the row.
    String query();

    /// Takes a row of the answer.
    ///
    /// @return false where it does not follow those that were taken before
    boolean take(ResultSet row) throws SQLException;

    /// Asks what the runs are called, where the database knows.
    default void names(Statement statement) {}

    /// What a run is called.
    ///
    /// @param id by which the database knows it
    default String name(String id) {
        return id;
    }

    /// A table per run, by its id.
    ///
    /// @param told takes what is wrong with a table as a whole
    /// @param all  whether no row will be taken afterwards
    Map<String, Table> runs(Findings told, boolean all);
}
