package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.ProblemKind;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationMessagesTest {
    static Stream<ResourceBundle> languages() {
        return Stream.of(Locale.ROOT, Locale.ENGLISH)
                .map(locale -> ResourceBundle.getBundle(
                        "crossfoot.configuration",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private static List<String> ids() {
        return Arrays.stream(ProblemKind.values())
                .map(ProblemKind::id)
                .filter(id -> id.startsWith("CF-CF-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_kind_of_configuration_fault_has_a_reason_and_a_remedy(ResourceBundle texts) {
        for (String id : ids()) {
            for (String part : List.of(".reason", ".remedy")) {
                String text =
                        new MessageFormat(texts.getString(id + part), Locale.ROOT).format(new Object[] {"甲", "乙"});
                assertThat(text)
                        .as(id + part)
                        .hasSizeGreaterThan(3)
                        .matches("(?s).*[。.]")
                        .doesNotContain("{");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_text_is_there_for_a_kind_that_is_not(ResourceBundle texts) {
        assertThat(Collections.list(texts.getKeys()))
                .hasSize(2 * ids().size())
                .allMatch(key -> ids().contains(key.substring(0, key.indexOf('.'))));
    }
}
