package crossfoot.core.units;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.TableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTableTest {
    private static final String HEADER = "单位编码,单位名称,别名,文件,说明";

    static UnitTable table(String... lines) {
        UnitTable.Reading reading = UnitTable.read("units.csv", rows(lines));
        assertThat(reading).isInstanceOf(UnitTable.Reading.Ok.class);
        return ((UnitTable.Reading.Ok) reading).table();
    }

    private static List<RawRow> rows(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return TableText.rows(all);
    }

    private static List<Problem> faults(List<RawRow> rows) {
        UnitTable.Reading reading = UnitTable.read("units.csv", rows);
        assertThat(reading).isInstanceOf(UnitTable.Reading.Faulty.class);
        return ((UnitTable.Reading.Faulty) reading).problems();
    }

    @ParameterizedTest
    @CsvSource({
        "城西街道办事处, 001",
        "001, 001",
        "００１　城西街道办事处, 001",
        "001-城西街道办事处, 001",
        "城西街道办事处（001）, ''",
        "城西本级, 001",
        "社区中心 , 002",
        "城东街道办事处, ''"
    })
    void a_unit_is_known_by_code_name_or_alias(String said, String code) {
        UnitTable table = table("001,城西街道办事处,城西|城西本级,,", "002,城西街道社区服务中心,社区中心,,");
        OfficeUnit unit = table.of(said, "ledgers/a.csv");
        assertThat(unit.code()).isEqualTo(code);
        assertThat(unit.isListed()).isEqualTo(!code.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ledgers/001-2021.csv, 001",
        "ledgers/2021/001-2021.CSV, 001",
        "ledgers/002/一月.csv, 002",
        "ledgers/2021/002/一月.csv, 002",
        "ledgers/全年.zip!003a.csv, 003",
        "ledgers/003bb.csv, ''",
        "003b.csv, 003",
        "ledgers/004-一.csv, 004",
        "'ledgers/004-二,三.csv', 004",
        "ledgers/004-四.csv, ''",
        "ledgers/005/x/y.csv, 005",
        "ledgers/x/005/y.csv, ''"
    })
    void where_the_ledger_names_no_unit_its_file_tells(String ledger, String code) {
        UnitTable table = table(
                "001,甲,,001*.csv,",
                "002,乙,,**/002/*.csv,",
                "003,丙,,003?.csv,",
                "004,丁,,004-一.csv|004-二*.csv,",
                "005,戊,,005/**,");
        assertThat(table.of("", ledger).code()).isEqualTo(code);
    }

    @Test
    void alternatives_in_braces_are_either() {
        UnitTable table = new UnitTable(
                List.of(new OfficeUnit(OfficeUnit.UNLISTED.at(), "1", "甲", List.of(), List.of("{甲,乙}-*.csv"))));
        assertThat(table.owners("ledgers/甲-1.csv")).hasSize(1);
        assertThat(table.owners("ledgers/乙-1.csv")).hasSize(1);
        assertThat(table.owners("ledgers/甲,乙-1.csv")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{a,b}c{d}; true", "a,b; true", "{a; false", "a}; false", "{a{b}}; false", "{a}}; false"})
    void braces_are_closed_and_lie_in_no_others(String glob, boolean good) {
        assertThat(FileGlob.isGlob(glob)).isEqualTo(good);
    }

    @Test
    void what_the_ledger_says_goes_before_its_file() {
        UnitTable table = table("001,甲,,*.csv,", "002,乙,,,");
        assertThat(table.of("乙", "ledgers/a.csv").code()).isEqualTo("002");
        assertThat(table.of("丙", "ledgers/a.csv")).isEqualTo(OfficeUnit.UNLISTED);
    }

    @Test
    void of_names_within_one_another_the_longest_is_meant() {
        UnitTable table = table("001,城西街道,,,", "002,城西街道社区中心,,,", "003,执法队,大队,,", "1,四,,,");
        assertThat(table.in("拨城西街道社区中心经费")).extracting(OfficeUnit::code).containsExactly("002");
        assertThat(table.in("城西街道付城西街道社区中心")).extracting(OfficeUnit::code).containsExactly("002", "001");
        assertThat(table.in("执法队（大队）")).extracting(OfficeUnit::code).containsExactly("003");
        assertThat(table.in("第四季度 001")).isEmpty();
    }

    @Test
    void tells_all_faults_with_their_cells() {
        List<Problem> faults = faults(
                rows("001,甲,,,", "001,乙,甲|,,", ",丙,,{a,", "../x,丁,,a}b,", "#N/A,#REF!,#VALUE!,#N/A,", "6,-,,,,多出来的"));
        assertThat(faults)
                .extracting(problem -> problem.cell() + " " + problem.kind())
                .containsExactlyInAnyOrder(
                        "A3 " + ProblemKind.CONFIG_REPEATED_ID,
                        "C3 " + ProblemKind.CONFIG_REPEATED_ID,
                        "C3 " + ProblemKind.CONFIG_EMPTY_ALTERNATIVE,
                        "A4 " + ProblemKind.CONFIG_EMPTY_ID,
                        "D4 " + ProblemKind.CONFIG_BAD_VALUE,
                        "A5 " + ProblemKind.CONFIG_BAD_VALUE,
                        "D5 " + ProblemKind.CONFIG_BAD_VALUE,
                        "A6 " + ProblemKind.CONFIG_BAD_CELL,
                        "B6 " + ProblemKind.CONFIG_BAD_CELL,
                        "C6 " + ProblemKind.CONFIG_BAD_CELL,
                        "D6 " + ProblemKind.CONFIG_BAD_CELL,
                        "B7 " + ProblemKind.CONFIG_EMPTY_ID,
                        "F7 " + ProblemKind.CONFIG_STRAY_CELL);
    }

    @Test
    void a_table_without_a_unit_or_a_column_is_faulty() {
        assertThat(faults(rows())).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_BAD_VALUE);
        assertThat(faults(TableText.rows("单位编码,电话", "001,1")))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_UNKNOWN_COLUMN, ProblemKind.CONFIG_MISSING_COLUMN);
        assertThat(faults(TableText.rows("单位名称", "甲")))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_MISSING_COLUMN);
    }

    @Test
    void a_line_that_begins_with_a_hash_is_a_remark() {
        assertThat(table("＃ 撤并,,,,", "001,甲,,,").units())
                .extracting(OfficeUnit::name)
                .containsExactly("甲");
        assertThat(faults(rows("#,,,,"))).hasSize(1);
    }

    @Test
    void a_ledger_of_two_units_is_nobodys() {
        UnitTable table = table("001,甲,,*.csv,", "002,乙,,a*.csv,");
        assertThat(table.owners("ledgers/ab.csv")).hasSize(2);
        assertThat(table.of("", "ledgers/ab.csv")).isEqualTo(OfficeUnit.UNLISTED);
        assertThat(table.owner("ledgers/b.csv")).map(OfficeUnit::code).contains("001");
    }

    @Test
    void a_finder_forgets_what_it_has_too_much_of_and_finds_it_again() {
        UnitFinder finder = new UnitFinder(table("001,甲,,*.csv,"));
        for (int i = 0; i <= 10_000; i++) {
            assertThat(finder.of("单位" + i, "ledgers/a.csv").isListed()).isFalse();
        }
        assertThat(finder.of("甲", "ledgers/a.csv").code()).isEqualTo("001");
        assertThat(finder.of("", "ledgers/b.csv").code()).isEqualTo("001");
    }
}
