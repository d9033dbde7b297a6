package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "水\u0000费, 水\ufffd费",
        "\ud83d\ude00元, \ud83d\ude00元",
        "\ud83d元, \ufffd元",
        "元\ude00, 元\ufffd",
        "\ude00\ud83d, \ufffd\ufffd",
        "'', ''"
    })
    void replaces_what_is_no_character(String text, String stored) {
        assertThat(StorableText.text(text)).isEqualTo(stored);
    }

    @Test
    void both_databases_hold_the_same() throws Exception {
        String odd = "一\0二\u0001三\ufdd0四\ud83d五\ud83d\ude00";
        try (Database own = Database.open(folder, "program");
                Database shared = Database.open(new DatabaseServer(Server.address("text"), null), "program", false)) {
            for (Database database : List.of(own, shared)) {
                database.client()
                        .sql("insert into made_by values (?)")
                        .param(odd)
                        .update();
                database.template()
                        .batchUpdate("insert into made_by values (?)", List.<Object[]>of(new Object[] {odd}));
                assertThat(database.client()
                                .sql("select program from made_by where program <> 'program'")
                                .query(String.class)
                                .list())
                        .containsExactly(StorableText.text(odd), StorableText.text(odd));
            }
        }
    }
}
