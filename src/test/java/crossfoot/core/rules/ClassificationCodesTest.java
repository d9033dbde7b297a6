package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import crossfoot.core.rules.ClassificationCodes.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationCodesTest {
    private final ClassificationCodes codes = new ClassificationCodes();

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, 30201, 办公费, KNOWN",
        "DEPARTMENT, 30201, , KNOWN",
        "DEPARTMENT, , 办公费, KNOWN",
        "DEPARTMENT, 30213, 维修(护)费, KNOWN",
        "DEPARTMENT, 30213, 维修（护）费, KNOWN",
        "DEPARTMENT, 30201, 印刷费, OTHER_NAME",
        "DEPARTMENT, 3020101, 本单位办公费, KNOWN",
        "DEPARTMENT, 30288, 办公费, UNKNOWN",
        "DEPARTMENT, 3028801, , UNKNOWN",
        "GOVERNMENT, 50201, 办公经费, KNOWN",
        "FUNCTION, 2010301, 行政运行, KNOWN",
        "FUNCTION, 2010301, 行政开销, OTHER_NAME",
        "FUNCTION, 9990301, , UNKNOWN"
    })
    void says_how_a_code_and_its_name_stand(Scheme scheme, String code, String name, Standing standing) {
        assertThat(codes.standing(scheme, new Code(code == null ? "" : code, name == null ? "" : name)))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"DEPARTMENT, 印刷费, 30202", "GOVERNMENT, 会议费, 50202"})
    void finds_the_codes_of_a_name(Scheme scheme, String name, String code) {
        assertThat(codes.codes(scheme, name)).containsExactly(code);
        assertThat(codes.name(scheme, code)).isEqualTo(name);
    }
}
