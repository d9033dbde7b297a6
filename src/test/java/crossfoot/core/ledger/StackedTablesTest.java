package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tables in one sheet: no line of either is lost or misread without a word. */
class StackedTablesTest {
    @Test
    void a_table_above_a_fuller_header_refuses_the_file() {
        Table table = Table.of(
                "日期|摘要|金额",
                "2021-03-05|水费|1.00",
                "2021-03-06|电费|2.00",
                "",
                "日期|凭证号|摘要|经济分类|金额",
                "2021-04-05|记-1|水费|30205|3.00");
        assertThatThrownBy(table::read).isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
            Problem problem = unreadable.problems().get(0);
            assertThat(problem.kind()).isEqualTo(ProblemKind.TABLES_STACKED);
            assertThat(problem.at().rowNumber()).isEqualTo(5);
            assertThat(problem.details()).containsExactly("1");
        });
    }

    @Test
    void titles_and_group_names_above_a_header_are_no_table() throws Exception {
        Table titles = Table.of("编制日期：2021-03-05|金额单位：元|摘要", "凭证|凭证||", "日期|凭证号|摘要|金额", "2021-03-05|记-1|水费|1.00");
        assertThat(titles.read().outcomes()).isEqualTo("HHHE");
    }

    @Test
    void a_header_again_with_columns_in_other_places_is_a_fault() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|凭证号|摘要|金额", "2021-03-05|记-1|水费|1.00", "日期|摘要|凭证号|金额", "2021-03-06|电费|记-2|2.00")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HERE");
        assertThat(reading.faults(2)).isEqualTo(List.of(ProblemKind.COLUMNS_MOVED));
    }

    @Test
    void a_header_again_as_it_was_is_a_heading() throws Exception {
        Table table = Table.of("日期|凭证号|摘要|金额", "2021-03-05|记-1|水费|1.00", "日 期|凭证号|摘要|金额", "2021-03-06|记-2|电费|2.00");
        assertThat(table.read().outcomes()).isEqualTo("HEHE");
    }
}
