package crossfoot.output.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void a_name_stays_as_it_is_where_it_can() {
        assertThat(names.of("城西街道办事处", "001")).isEqualTo("城西街道办事处");
    }

    @Test
    void a_name_that_is_taken_or_forbidden_is_made_another() {
        assertThat(names.of("支出汇总", "002")).isEqualTo("002 支出汇总");
        assertThat(names.of("History", "003")).isEqualTo("003 History");
        assertThat(names.of("a/b:c[d]*?\\e", "004")).isEqualTo("a_b_c_d____e");
        assertThat(names.of("'引号'", "005")).isEqualTo("_引号_");
        assertThat(names.of("", "006")).isEqualTo("006");
        assertThat(names.of("A_B_C_D____E", "007")).isEqualTo("007 A_B_C_D____E");
    }

    @Test
    void hundreds_of_long_names_are_legal_and_all_different() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String code = "很长很长很长很长很长很长很长很长很长很长很长很长的单位编码" + i % 7;
            String name = names.of("某某市某某区某某街道办事处下属第一社区卫生服务中心及便民服务站𠀀", code);
            WorkbookUtil.validateSheetName(name);
            assertThat(taken.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
        assertThat(taken).anyMatch(name -> name.endsWith("~200"));
    }

    @Test
    void a_character_of_two_halves_is_not_cut_through() {
        String thirty = "一".repeat(26);
        assertThat(names.of(thirty + "𠀀𠀀𠀀𠀀", "1")).isEqualTo("1 " + thirty + "𠀀");
    }
}
