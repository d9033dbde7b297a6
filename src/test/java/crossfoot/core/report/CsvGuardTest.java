package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvGuardTest {
    private static final String SIGNS = "'=+-@＝＋－＠\t\r\n\0 0123456789.,办公\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 731",
                "-办公费",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "-",
                "+",
                "-1-2",
                "-1.",
                "-1.5.2",
                "-.5",
                "+1e5",
                "-1,000",
                "=",
                "--1"
            })
    void puts_an_apostrophe_before_what_could_start_a_formula(String text) {
        assertThat(CsvGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "办公费", "30201", "-123.45", "+5", "-0", "-1.50", "12:30", "'", "''", "'办公", "' =1", " =1", "'-5",
                "1=2"
            })
    void leaves_numbers_and_other_texts_alone(String text) {
        assertThat(CsvGuard.guard(text)).isSameAs(text);
        assertThat(CsvGuard.unguard(text)).isSameAs(text);
    }

    @Test
    void keeps_an_apostrophe_that_was_there_before() {
        assertThat(CsvGuard.guard("'=1")).isEqualTo("''=1");
        assertThat(CsvGuard.unguard("''=1")).isEqualTo("'=1");
        assertThat(CsvGuard.unguard("'=1")).isEqualTo("=1");
    }

    @Test
    void gives_back_every_text() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String guarded = CsvGuard.guard(text.toString());
            assertThat(CsvGuard.unguard(guarded)).as("seed %d", seed).isEqualTo(text.toString());
            assertThat(CsvGuard.unguard(CsvGuard.unguard(CsvGuard.guard(guarded))))
                    .as("guarded twice, seed %d", seed)
                    .isEqualTo(text.toString());
        }
    }
}
