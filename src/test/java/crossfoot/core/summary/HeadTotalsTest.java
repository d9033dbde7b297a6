package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Totals above their lines, wherever the ledger is cut. */
class HeadTotalsTest {
    private static final String HEADER = "日期|凭证号|摘要|金额";

    private static String line(int yuan) {
        return "2021-03-05|记-1|水费|" + yuan;
    }

    private static String total(String label, int yuan) {
        return "||" + label + "|" + yuan;
    }

    private static List<String> said(List<String> lines, int cut) throws Exception {
        List<StatedSum> sums = StatedScopeTest.sums(lines, cut);
        Differences differences = Differences.ofTotals(sums);
        try (EntryStream stream = StatedScopeTest.stream(lines, null, 1)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                if (row instanceof Parsed.EntryRow entry) {
                    entry.entries().forEach(one -> differences.add(new ClassifiedEntry(one, "", "", ""), false));
                } else if (row instanceof Parsed.Rejected rejected) {
                    differences.reject(rejected);
                }
            }
        }
        List<String> said = new ArrayList<>();
        for (StatedSum sum : differences.settled(sums)) {
            Check check = Reconciliation.check(sum, 0);
            String actual = check.status() == Check.Status.PASS
                    ? ""
                    : " " + check.actual().text();
            said.add(sum.at().rowNumber() + (sum.isAbove() ? " above " : " ") + check.status() + actual);
        }
        return said;
    }

    private static void assertSaid(List<String> table, String... expected) throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(table);
        for (int cut = 2; cut <= lines.size(); cut++) {
            assertThat(said(lines, cut)).as("cut at " + cut).containsExactly(expected);
        }
    }

    private static String day(int month, int yuan) {
        return "2021-%02d-05|记-%d|水费|%d".formatted(month, month, yuan);
    }

    @Test
    void totals_of_months_above_their_lines_are_proved_by_the_lines_below() throws Exception {
        assertSaid(
                List.of(total("本月合计", 7), day(1, 3), day(1, 4), total("本月合计", 5), day(2, 5), total("合计", 12)),
                "2 above PASS",
                "5 above PASS",
                "7 PASS");
        assertSaid(
                List.of(total("1月合计", 3), day(1, 3), total("2月合计", 5), day(2, 4), total("3月合计", 6), day(3, 6)),
                "2 above PASS",
                "4 above FAIL 4.00",
                "6 above PASS");
    }

    @Test
    void the_lines_of_a_first_month_that_are_missing_are_not_those_of_the_second() throws Exception {
        assertSaid(
                List.of(total("1月合计", 7), day(2, 3), total("2月合计", 3), day(3, 4), total("3月合计", 4)),
                "2 FAIL 0.00",
                "4 PASS",
                "6 PASS");
    }

    @Test
    void a_grand_total_right_below_the_header_is_proved_by_the_lines_below() throws Exception {
        assertSaid(List.of(total("合计", 7), line(3), line(4)), "2 above PASS");
        assertSaid(List.of(total("合计", 8), line(3), line(4)), "2 above FAIL 7.00");
        assertSaid(List.of(total("合计", 7), line(3), line(4), total("合计", 7)), "2 above PASS", "5 PASS");
        assertSaid(
                List.of(total("总计", 7), line(3), total("合计", 3), line(4), total("合计", 4)),
                "2 above PASS",
                "4 PASS",
                "6 PASS");
        assertSaid(
                List.of(total("合计", 7), line(3), total("合计", 3), line(4), total("合计", 4)),
                "2 above PASS",
                "4 PASS",
                "6 PASS");
    }

    @Test
    void the_heads_of_groups_are_proved_by_their_own_lines() throws Exception {
        assertSaid(
                List.of(total("合计", 15), total("人员经费小计", 7), line(3), line(4), total("公用经费小计", 8), line(8)),
                "2 above PASS",
                "3 above PASS",
                "6 above PASS");
        assertSaid(
                List.of(total("合计", 15), total("人员经费合计", 7), line(7), total("公用经费合计", 8), line(8)),
                "2 above PASS",
                "3 above PASS",
                "5 above PASS");
    }

    @Test
    void a_head_that_repeats_the_group_above_it_is_not_proved_by_that() throws Exception {
        assertSaid(
                List.of(total("小计", 7), line(7), total("小计", 7), line(8), total("小计", 9), line(9)),
                "2 above PASS",
                "4 above FAIL 8.00",
                "6 above PASS");
    }

    @Test
    void a_foot_that_happens_to_be_the_next_group_is_a_mismatch() throws Exception {
        assertSaid(List.of(line(5), total("小计", 7), line(7), total("小计", 7)), "3 FAIL 5.00", "5 PASS");
        assertSaid(List.of(line(5), total("小计", 7), line(7)), "3 FAIL 5.00");
    }

    @Test
    void a_stray_total_above_feet_does_not_turn_them_into_heads() throws Exception {
        assertSaid(
                List.of(total("小计", 6), line(5), total("小计", 5), line(7), total("小计", 7)),
                "2 above FAIL 5.00",
                "4 PASS",
                "6 PASS");
    }

    @Test
    void a_total_below_lines_that_were_rejected_is_no_head() throws Exception {
        assertSaid(List.of("2021-02-30|记-1|水费|7", total("小计", 7), line(7), total("小计", 7)), "3 FAIL 0.00", "5 PASS");
    }

    @Test
    void totals_of_a_head_and_a_foot_are_both_proved() throws Exception {
        assertSaid(
                List.of(total("小计", 5), line(5), total("小计", 5), total("小计", 7), line(7), total("小计", 7)),
                "2 above PASS",
                "4 PASS",
                "5 above PASS",
                "7 PASS");
    }
}
