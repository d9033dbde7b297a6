package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {
    private static final String HEADER = "日期|凭证号|摘要|科目编码|借方金额|贷方金额";

    private static Table parallel() {
        return Table.of(
                HEADER,
                "2021-03-05|记-1|水费|5001|100|",
                "2021-03-05|记-1|水费|1011||100",
                "2021-03-05|记-1|水费|720101|100|",
                "2021-03-05|记-1|水费|6001||100",
                "|||合计|200|200");
    }

    @Test
    void a_payment_that_stands_in_both_sides_counts_once() throws Exception {
        Table.Reading reading = parallel().read();
        assertThat(reading.outcomes()).isEqualTo("HNNENT");
        assertThat(reading.entry().amount()).isEqualTo(Money.ofFen(10_000));
        assertThat(reading.plans().get(0).spendingAccounts()).containsExactly("7");
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.JOURNAL_SIDE_CHOSEN);
            assertThat(note.details()).containsExactly("7", "3", "0", "0.00");
        });
    }

    @Test
    void the_ledgers_own_totals_cover_both_sides() throws Exception {
        StatedTotal total = parallel().read().totals().get(0);
        assertThat(total.figures())
                .allMatch(figure -> figure.stated().equals(figure.covered()))
                .hasSize(2);
    }

    @Test
    void a_journal_with_financial_accounts_only_uses_those() throws Exception {
        Table.Reading reading = Table.of(HEADER, "2021-03-05|记-1|水费|5001|100|", "2021-03-05|记-1|水费|1011||100")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HEN");
    }

    @Test
    void codes_of_neither_side_are_no_journal() throws Exception {
        Table.Reading reading =
                Table.of("日期|科目编码|金额", "2021-03-05|30201|1", "2021-03-05||2").read();
        assertThat(reading.outcomes()).isEqualTo("HEE");
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void a_layout_names_the_accounts_that_count() throws Exception {
        Table.Reading reading = parallel()
                .with(Layout.NONE.withSpendingAccounts(List.of("5001", "5101")))
                .read();
        assertThat(reading.outcomes()).isEqualTo("HENNNT");
    }

    @Test
    void accounts_are_of_no_matter_to_a_ledger_without_them() throws Exception {
        Table table = Table.of("日期|金额", "2021-03-05|1").with(Layout.NONE.withSpendingAccounts(List.of("7")));
        assertThat(table.read().outcomes()).isEqualTo("HE");
    }

    @Test
    void a_look_at_the_whole_file_decides_what_its_first_rows_cannot() throws Exception {
        String[] lines = new String[102];
        lines[0] = HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "2021-03-05|记-" + i + "|水费|" + (i < 100 ? "5001" : "7201") + "|1|";
        }
        Table table = Table.of(lines);
        SheetPlan plan = table.read().plans().get(0);
        assertThat(plan.spendingAccounts()).containsExactly("5");
        assertThat(JournalScan.isJournal(plan)).isTrue();
        Table.Reading whole = table.readWhole();
        assertThat(whole.plans().get(0).spendingAccounts()).containsExactly("7");
        assertThat(whole.entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021-12-31; 结转支出; 100; N",
                "2021-12-31; 年终结账; 100; N",
                "2021-12-31; 行政支出年末结转; 100; N",
                "2021-12-31; 退回水费; 100; E",
                "2021-06-30; 结转支出; 100; E",
                "2021-12-31; 结转支出; -100; E",
            })
    void the_closing_of_the_year_takes_nothing_back(String date, String summary, String credit, String outcome)
            throws Exception {
        Table.Reading reading =
                Table.of(HEADER, date + "|记-9|" + summary + "|7201||" + credit).read();
        assertThat(reading.outcomes()).isEqualTo("H" + outcome);
    }

    @Test
    void a_closing_without_a_date_is_one_of_its_year() throws Exception {
        Table table = Table.of("年度|摘要|科目编码|借方金额|贷方金额", "2021|结转本年支出|7201||5", "2021|水费|1011|5|");
        assertThat(table.read().outcomes()).isEqualTo("HNN");
    }

    @Test
    void a_line_of_the_other_side_is_rejected_only_for_its_money() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-03-05|记-1|水费|7201|1|",
                        "2021-02-30|记-1|水费|1011|1|",
                        "2021-03-05|记-1|水费|1011|1O|",
                        "2021-03-05|记-1|水费|1011||",
                        "|记-1|水费|1011|1|")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HENRRN");
        assertThat(reading.faults(3)).containsExactly(ProblemKind.AMOUNT_NOT_A_NUMBER);
        assertThat(reading.faults(4)).containsExactly(ProblemKind.AMOUNT_EMPTY);
    }

    @Test
    void a_line_without_an_account_is_not_passed_over() throws Exception {
        Table.Reading reading = Table.of(HEADER, "2021-03-05|记-1|水费|7201|1|", "2021-03-05|记-1|水费||1|", "||附注|甲||")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HERR");
        assertThat(reading.faults(2)).containsExactly(ProblemKind.ACCOUNT_MISSING);
        assertThat(reading.faults(3)).containsExactly(ProblemKind.NOT_AN_ENTRY);
    }

    @Test
    void journals_without_a_direction_of_their_own_are_refused_line_by_line() throws Exception {
        Table.Reading reading = Table.of("日期|科目编码|方向|金额", "2021-03-05|7201|借|1", "2021-03-05|1011|?|1")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HER");
    }
}
