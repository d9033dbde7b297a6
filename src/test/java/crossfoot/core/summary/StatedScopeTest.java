package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.YearSoFar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What totals with the many labels of real ledgers cover, however the ledger is cut. */
class StatedScopeTest {
    private static final String HEADER = "日期|凭证号|摘要|金额";
    private static final List<String> LINES = List.of(
            HEADER,
            "2021-01-05|记-1|水费|1",
            "2021-01-15|记-2|水费|2",
            "2021-02-25|记-3|水费|4",
            "2021-04-05|记-4|水费|8",
            "2021-07-11|记-5|水费|16",
            "2021-07-12|记-6|水费|32");

    static EntryStream stream(List<String> lines, @Nullable SheetPlan plan, int firstRow) {
        SheetMeta meta = new SheetMeta("a.csv", "", false, false);
        List<RawRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new RawRow(meta, firstRow + rows.size(), line.split("\\|", -1)));
        }
        Iterator<RawRow> left = rows.iterator();
        LedgerSource source = new LedgerSource() {
            @Override
            public @Nullable RawRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public List<Problem> notes() {
                return List.of();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        return new EntryStream(source, Layout.NONE, plan);
    }

    /** What the totals of a ledger of two segments cover. */
    private static List<String> covered(List<String> lines, int cut) throws Exception {
        return sums(lines, cut).stream().map(sum -> sum.covered().yuan()).toList();
    }

    static List<StatedSum> sums(List<String> lines, int cut) throws Exception {
        List<List<Tail>> earlier = new ArrayList<>();
        List<StatedSum> sums = new ArrayList<>();
        SheetPlan plan = null;
        for (List<String> part : List.of(lines.subList(0, cut), lines.subList(cut, lines.size()))) {
            try (EntryStream stream = stream(part, plan, plan == null ? 1 : cut + 1)) {
                for (Parsed row = stream.next(); row != null; row = stream.next()) {
                    if (row instanceof Parsed.StatedTotalRow total) {
                        for (List<StatedTotal> ways : total.total().meanings()) {
                            sums.add(StatedSum.of(ways, earlier, new YearSoFar(List.of())));
                        }
                    }
                }
                plan = plan == null ? Objects.requireNonNull(stream.plans().get(0)) : plan;
                earlier.add(stream.tails());
            }
        }
        return sums;
    }

    /** What is said of the totals, place by place, wherever the ledger is cut. */
    private static void assertSaid(List<String> lines, String... expected) throws Exception {
        for (int cut = 2; cut <= lines.size(); cut++) {
            List<String> said = new ArrayList<>();
            for (StatedSum sum : sums(lines, cut)) {
                Check check = Reconciliation.check(sum, 0);
                said.add(sum.at().rowNumber() + " " + check.status() + " " + check.what());
            }
            assertThat(said).as("cut at " + cut).containsExactly(expected);
        }
    }

    private static void assertCovered(String label, String stated, String expected) throws Exception {
        List<String> lines = new ArrayList<>(LINES);
        lines.add("||" + label + "|" + stated);
        for (int cut = 2; cut <= lines.size(); cut++) {
            assertThat(covered(lines, cut)).as(label + " cut at " + cut).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1月合计, 3.00",
        "一月份小计, 3.00",
        "2021年2月合计, 4.00",
        "1-2月累计, 7.00",
        "一季度合计, 7.00",
        "第二季度小计, 8.00",
        "上半年合计, 15.00",
        "下半年合计, 48.00",
        "本半年合计, 48.00",
        "旬计, 48.00",
        "本旬合计, 48.00",
        "月计, 48.00",
        "季计, 48.00",
        "年计, 63.00",
        "累计, 63.00",
        "总计, 63.00",
    })
    void a_label_says_which_lines_it_covers_wherever_it_stands(String label, String sum) throws Exception {
        assertCovered(label, "77", sum);
    }

    @Test
    void what_is_carried_over_may_be_of_the_year_or_of_the_month() throws Exception {
        assertCovered("过次页", "63", "63.00");
        assertCovered("过次页", "48", "48.00");
        assertCovered("过次页", "84", "63.00");
        assertCovered("承前页", "47", "48.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"期初余额", "年初余额", "上年结转", "结转下年", "期末结存"})
    void a_balance_carried_in_or_out_is_not_checked_and_says_why(String label) throws Exception {
        List<String> lines = new ArrayList<>(LINES);
        lines.add("||" + label + "|77");
        lines.add("||合计|63");
        assertSaid(lines, "8 SKIPPED " + label + "：结转而来或转出的余额，不是分录之和，无从核对", "9 PASS 合计：账内所列 = 所含分录相加");
    }

    @Test
    void a_total_of_everything_may_stand_behind_totals_of_groups() throws Exception {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(4, "||合计|7");
        lines.add("||合计|63");
        for (int cut = 2; cut <= lines.size(); cut++) {
            assertThat(covered(lines, cut)).containsExactly("7.00", "63.00");
        }
        lines.set(lines.size() - 1, "||合计|57");
        assertThat(covered(lines, 3)).containsExactly("7.00", "56.00");
    }
}
