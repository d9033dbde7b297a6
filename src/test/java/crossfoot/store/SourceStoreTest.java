package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStoreTest {
    @TempDir
    Path folder;

    /** Else the comparison of a table with its index would compare nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"rejected_row", "overlap", "segment", "source"})
    void a_table_is_counted_once_by_its_index_and_once_by_itself(String table) throws Exception {
        try (Database database = Database.open(folder, "program")) {
            String rows = "explain select count(*) from " + table;
            assertThat(plan(database, rows + FolderDatabase.THROUGH_INDEX)).doesNotContain("tableScan");
            assertThat(plan(database, rows + FolderDatabase.WITHOUT_INDEX)).contains("tableScan");
        }
    }

    private static String plan(Database database, String sql) {
        return database.client().sql(sql).query(String.class).single();
    }

    @Test
    void nothing_is_incomplete_where_nothing_was_read() throws Exception {
        try (Database database = Database.open(folder, "program")) {
            database.mend();
            assertThat(new SourceStore(database.client()).incomplete()).isEmpty();
        }
    }
}
