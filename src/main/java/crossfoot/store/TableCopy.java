package crossfoot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Copies what a database knows into another, which knows nothing yet; Batch's own records stay behind. */
public final class TableCopy {
    private static final List<String> TABLES = Stream.of(SourceStore.TABLES, RunStore.TABLES, RunHistory.TABLES)
            .flatMap(List::stream)
            .toList();

    /** Those whose rows get a number from the database. */
    private static final List<String> NUMBERED = List.of("rejected_row", "stated_total");

    private static final int ROWS_A_BATCH = 1_000;

    private TableCopy() {}

    /** Copies all of it; {@code to} is the database of a folder. */
    public static void copy(Database from, Database to) {
        try (Connection source = from.source().getConnection();
                Connection target = to.source().getConnection()) {
            source.setAutoCommit(false);
            target.setAutoCommit(false);
            for (String table : TABLES) {
                copy(source, target, table);
            }
            target.commit();
            source.rollback();
            source.setAutoCommit(true);
            target.setAutoCommit(true);
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot copy the database", broken);
        }
        NUMBERED.forEach(table -> goOnCounting(to, table));
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement select = source.createStatement()) {
            // In a transaction, so that no more than these rows are in memory.
            select.setFetchSize(ROWS_A_BATCH);
            try (ResultSet rows = select.executeQuery("select * from " + table);
                    PreparedStatement insert = target.prepareStatement(insert(table, rows.getMetaData()))) {
                for (int n = 1; rows.next(); n++) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.addBatch();
                    if (n % ROWS_A_BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static void goOnCounting(Database to, String table) {
        long next = to.client()
                .sql("select coalesce(max(id), 0) + 1 from " + table)
                .query(Long.class)
                .single();
        to.client()
                .sql("alter table " + table + " alter column id restart with " + next)
                .update();
    }
}
