package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals in parallel bookkeeping: what counts, and what takes nothing back. */
class ParallelBooksTest {
    private static final String HEADER = "日期|凭证号|摘要|科目编码|科目名称|借方金额|贷方金额";

    private static Table year() {
        return Table.of(
                HEADER,
                "2021-03-05|记-1|水费|5001|业务活动费用|100|",
                "2021-03-05|记-1|水费|1011|零余额账户用款额度||100",
                "2021-03-05|记-1|水费|720101|事业支出\\基本支出\\水费|100|",
                "2021-03-05|记-1|水费|8001|资金结存||100",
                "2021-04-06|记-2|退回结转多付水费|8001|资金结存|30|",
                "2021-04-06|记-2|退回结转多付水费|720101|事业支出\\基本支出\\水费||30",
                "2021-06-30|记-7|六月|8101|财政拨款结转|50|",
                "2021-06-30|记-7|六月|720101|事业支出\\基本支出\\水费||50",
                "2021-12-31|记-9|年末|6001|财政拨款预算收入|70|",
                "2021-12-31|记-9|年末|720101|事业支出\\基本支出\\水费||20",
                "2021-12-31|记-9|年末|8101|财政拨款结转||50");
    }

    @Test
    void closings_are_known_by_their_vouchers_and_not_by_words_or_months() throws Exception {
        Table.Reading reading = year().readWhole();
        assertThat(reading.outcomes()).isEqualTo("HNNENNENNNNN");
        assertThat(reading.entries())
                .extracting(Entry::amount)
                .containsExactly(Money.ofFen(10_000), Money.ofFen(-3_000));
        assertThat(reading.notes())
                .first()
                .satisfies(note -> assertThat(note.details()).containsExactly("7", "7", "2", "-70.00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 7, 8, 9, 10, 11})
    void a_voucher_may_be_cut_anywhere(int cut) throws Exception {
        Table.Reading whole = year().readWhole();
        Table.Reading cutUp = year().readWhole(cut);
        assertThat(cutUp.rows()).isEqualTo(whole.rows());
        assertThat(cutUp.notes()).containsAll(whole.notes());
    }

    @Test
    void a_journal_sorted_by_account_is_closed_all_the_same() throws Exception {
        Table.Reading reading = Table.of(
                        "凭证号|摘要|科目编码|年度|借方|贷方",
                        "记-1|水费|7201|2021|100|",
                        "记-9|转出|7201|2021||100",
                        "记-1|水费|8001|2021||100",
                        "记-9|转出|8101|2021|100|")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HENNN");
    }

    @Test
    void one_voucher_may_hold_payments_and_the_closing() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-12-31|记-9|水费|7201||100|",
                        "2021-12-31|记-9|水费|8001|||100",
                        "2021-12-31|记-9|转出|7201|||100",
                        "2021-12-31|记-9|转出|8101||100|",
                        "2021-12-31|记-10|水费|7201||70|",
                        "2021-12-31|记-10|退回|7201|||20",
                        "2021-12-31|记-10|水费|8001|||50",
                        "2021-12-31|记-10|调整|8101||5|")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HENNNEENN");
    }

    @Test
    void corrections_of_earlier_years_close_nothing() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-05-06|记-1|更正以前年度支出|7201||50|",
                        "2021-05-06|记-1|更正以前年度支出|810101|年初余额调整||50",
                        "2021-05-07|记-2|更正|3501|以前年度盈余调整|9|",
                        "2021-05-07|记-2|更正|1002|银行存款||9")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HENNN");
    }

    @Test
    void financial_books_alone_are_closed_into_the_surplus() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-03-05|记-1|水费|5001||100|",
                        "2021-03-05|记-1|水费|1002|||100",
                        "2021-03-31|记-2|三月|3301||100|",
                        "2021-03-31|记-2|三月|5001|||100")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HENNN");
    }

    @Test
    void what_moves_within_spending_is_counted_on_both_lines_and_said() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-03-05|记-1|调账|7201|事业支出-项目支出-网格化|100|",
                        "2021-03-05|记-1|调账|7201|事业支出-项目支出-绿化|-100|",
                        "2021-03-06|记-2|水费|7201|事业支出-基本支出-水费|5|",
                        "2021-03-06|记-2|水费|8001|资金结存||5")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HEEEN");
        assertThat(reading.noteKinds()).contains(ProblemKind.SPENDING_MOVED, ProblemKind.ACCOUNT_PATH_READ);
        assertThat(reading.entries())
                .extracting(entry -> entry.project().name())
                .containsExactly("网格化", "绿化", "");
    }

    @Test
    void names_alone_make_a_journal_and_an_unknown_one_is_no_spending_in_silence() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|凭证号|摘要|会计科目|借方金额|贷方金额",
                        "2021-03-05|记-1|水费|行政支出-基本支出-水费|100|",
                        "2021-03-05|记-1|水费|资金结存-零余额账户用款额度||100",
                        "2021-03-05|记-1|水费|其他支出|3|",
                        "2021-03-05|记-1|水费|张三往来|3|")
                .readWhole();
        assertThat(reading.outcomes()).isEqualTo("HENER");
        assertThat(reading.faults(4)).containsExactly(ProblemKind.ACCOUNT_UNKNOWN);
        assertThat(reading.entry().economic()).isEqualTo(new Code("30205", "水费"));
    }

    @Test
    void names_of_classes_are_no_journal() throws Exception {
        Table table = Table.of("日期|科目名称|金额", "2021-03-05|办公费|1", "2021-03-05|其他支出|2", "2021-03-05|50201 办公经费|3");
        assertThat(table.readWhole().outcomes()).isEqualTo("HEEE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "7201010101 事业支出\\基本支出\\商品和服务支出\\办公费; ; 7201010101; BASIC; 30201; 办公费",
                "7201.01.30201; 事业支出; 72010130201; -; 30201; 办公费",
                "7201-01-01; 办公费; 72010101; -; ; ",
                "7201/02/30299; ; 72010230299; -; 30299; 其他商品和服务支出",
                "720101013020 1; ; 720101013020; -; ; ",
                "7201010130201; ; 7201010130201; -; 30201; 办公费",
                "7201; 事业支出_项目支出_2080109 社会保险经办机构_办公费; 7201; PROJECT; 30201; 办公费",
                "[7101]; 行政支出; 7101; -; ; ",
                "; 事业支出—人员经费—30101基本工资; 7201; BASIC; 30101; 基本工资",
                "; 经费支出; 5001; -; ; ",
                "; 7101行政支出>基本支出>其他支出; 7101; BASIC; ; ",
            })
    void accounts_are_read_as_they_are_written(
            String code, String name, String digits, SpendingType type, String economic, String economicName) {
        Account account = new AccountText().of(code == null ? "" : code, name == null ? "" : name);
        AccountPath path = AccountPath.of(account);
        assertThat(account.code()).isEqualTo(digits);
        assertThat(path.type()).isEqualTo(type);
        assertThat(path.economic().code()).isEqualTo(economic == null ? "" : economic);
        if (economicName != null) {
            assertThat(path.economic().name()).isEqualTo(economicName);
        }
    }

    @Test
    void a_class_known_by_several_codes_takes_that_below_the_class_above_it() {
        assertThat(path("事业支出", "资本性支出", "基础设施建设").economic().code()).isEqualTo("31005");
        assertThat(path("事业支出", "基础设施建设").economic()).isEqualTo(new Code("", "基础设施建设"));
        assertThat(path("事业支出", "项目支出", "财政拨款支出", "绿化养护", "30201").project()).isEqualTo(new Code("", "绿化养护"));
        assertThat(path("事业支出", "项目支出", "办公费").project()).isEqualTo(Code.NONE);
        assertThat(path("事业支出", "2010301", "行政运行").function()).isEqualTo(new Code("2010301", "行政运行"));
        assertThat(path("事业支出", "2010301行政运行").function()).isEqualTo(new Code("2010301", "行政运行"));
    }

    private static AccountPath path(String... names) {
        return AccountPath.of(new Account("7201", List.of(), List.of(names)));
    }

    @Test
    void a_journal_that_touches_a_surplus_in_every_voucher_is_closed_by_its_words() {
        ClosingVouchers closings = new ClosingVouchers();
        for (int i = 0; i <= 50_000; i++) {
            closings.note(JournalSide.BUDGET, new JournalLine(account("8101"), "记-" + i, "", 1, false));
        }
        assertThat(closings.decides(JournalSide.BUDGET)).isFalse();
        assertThat(closings.wanted()).isFalse();
    }

    private static Account account(String code) {
        return new Account(code, List.of(), List.of());
    }
}
