package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.RunningTotals.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BalanceRunTest {
    private static final String HEADER = "日期|凭证号|摘要|借方|贷方|方向|余额";

    private static List<BalanceRun> runs(Table table) throws Exception {
        return BalanceRun.of(List.of(table.read().tails()));
    }

    private static String told(List<BalanceRun> runs) {
        StringBuilder told = new StringBuilder();
        for (BalanceRun run : runs) {
            told.append(run.sheet()).append(run.rows()).append('/').append(run.breaks());
            run.named()
                    .forEach(one -> told.append(" %d:%s≠%s"
                            .formatted(
                                    one.rowNumber(),
                                    one.stated().yuan(),
                                    one.expected().yuan())));
        }
        return told.toString();
    }

    @Test
    void each_balance_follows_from_the_one_before_and_a_break_is_named() throws Exception {
        assertThat(told(runs(Table.of(
                        HEADER,
                        "||上年结转|||借|100",
                        "2021-01-05|记-1|水费|20||借|120",
                        "2021-01-06|记-2|退回||150|贷|30",
                        "||本月合计|20|150|贷|30",
                        "2021-02-06|记-3|电费|30|||0",
                        "2021-02-07|记-4|电费|10||借|19"))))
                .isEqualTo("5/1 7:19.00≠10.00");
    }

    private static String ends(List<BalanceRun> runs) {
        return runs.stream()
                .map(run -> "%d:%s→%s"
                        .formatted(
                                run.firstRow(),
                                run.opening() == null ? "" : run.opening().yuan(),
                                run.closing() == null ? "" : run.closing().yuan()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_ledger_says_what_it_begins_and_ends_with() throws Exception {
        String entry = "2021-01-05|记-1|水费|20||借|120";
        assertThat(ends(runs(Table.of(HEADER, "||上年结转|||借|100", entry)))).isEqualTo("2:100.00→120.00");
        assertThat(ends(runs(Table.of(HEADER, "||年初余额|||贷|100", "2021-01-05|记-1|水费|20||贷|80", "||结转下年||||0"))))
                .isEqualTo("2:-100.00→-80.00");
        assertThat(ends(runs(Table.of(HEADER, entry, "||上月结转|||借|120", "2021-02-05|记-2|电费|20|||"))))
                .isEqualTo("2:→");
        assertThat(ends(runs(Table.of(HEADER, entry, "||年末余额||||0")))).isEqualTo("2:→0.00");
    }

    @Test
    void a_balance_that_falls_with_spending_is_told_by_its_rows() throws Exception {
        assertThat(told(runs(Table.of(
                        "日期|摘要|金额|指标余额",
                        "2021-01-05|水费|20|980",
                        "2021-01-06|电费|30|950",
                        "2021-01-07|电费|30|910",
                        "2021-01-08|电费|10|900"))))
                .isEqualTo("3/1 4:910.00≠920.00");
    }

    @Test
    void rows_without_a_balance_move_it_and_a_row_of_unknown_money_ends_the_run() throws Exception {
        assertThat(told(runs(Table.of(
                        "日期|摘要|借方|贷方|余额",
                        "2021-01-05|水费|20||20",
                        "2021-01-06|电费|30||",
                        "2021-01-06|电费|1||51",
                        "2021-02-30|电费|7||58",
                        "2021-01-08|电费|2||60"))))
                .isEqualTo("2/0");
    }

    @Test
    void each_sheet_has_a_run_of_its_own() throws Exception {
        Table table = new Table()
                .sheet("一月", "日期|摘要|借方|贷方|余额", "2021-01-05|水费|20||20", "2021-01-06|水费|20||40")
                .sheet("二月", "日期|摘要|借方|贷方|余额", "2021-02-05|水费|20||500", "2021-02-06|水费|20||521")
                .sheet("三月", "日期|摘要|借方|贷方", "2021-02-05|水费|20|");
        assertThat(told(runs(table))).isEqualTo("一月1/0二月1/1 3:521.00≠520.00");
    }

    @Test
    void a_ledger_cut_anywhere_says_the_same() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(List.of(HEADER, "||上年结转|||借|100"));
            long balance = 100;
            for (int i = 0; i < 14; i++) {
                long debit = random.nextInt(5);
                long credit = random.nextInt(3);
                balance += debit - credit + (random.nextInt(6) == 0 ? 1 : 0);
                String date = random.nextInt(8) == 0 ? "2021-02-30" : "2021-02-0" + (1 + i % 9);
                String shown = random.nextInt(4) == 0 ? "" : Long.toString(balance);
                lines.add(date + "|记-" + i + "|项|" + debit + "|" + credit + "|借|" + shown);
            }
            Table table = Table.of(lines.toArray(String[]::new));
            String whole = told(runs(table));
            SheetPlan plan = table.read().plans().get(0);
            for (int cut = 2; cut < lines.size(); cut++) {
                for (int second = cut; second < lines.size(); second++) {
                    List<List<Tail>> segments = List.of(
                            table.read(table.rows().subList(0, cut), null).tails(),
                            table.read(table.rows().subList(cut, second), plan).tails(),
                            table.read(table.rows().subList(second, lines.size()), plan)
                                    .tails());
                    assertThat(told(BalanceRun.of(segments)))
                            .as("seed %d cut at %d and %d", seed, cut, second)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void of_many_breaks_the_first_are_named_and_all_counted() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER, "||上年结转|||借|0"));
        for (int i = 1; i <= 300; i++) {
            lines.add("2021-02-01|记-" + i + "|项|1||借|" + (i + i / 3));
        }
        BalanceRun run = runs(Table.of(lines.toArray(String[]::new))).get(0);
        assertThat(run.rows()).isEqualTo(300);
        assertThat(run.breaks()).isEqualTo(100);
        assertThat(run.named()).hasSize(BalanceRun.MOST_NAMED);
    }
}
