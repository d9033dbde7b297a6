package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningTotalsTest {
    private static final String HEADER = "日期|凭证号|摘要|借方|贷方";

    /** What each stated total covers, its segments put together. */
    private static List<String> covered(Table table, List<Integer> cuts) throws Exception {
        SheetPlan plan = null;
        List<List<Tail>> earlier = new ArrayList<>();
        List<String> covered = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            Table.Reading segment = table.read(table.rows().subList(from, to), plan);
            for (StatedTotal total : segment.totals()) {
                for (Figure figure : total.figures()) {
                    Money sum = RunningTotals.covered(total, figure, earlier);
                    covered.add(total.at().rowNumber() + " " + total.label() + " " + figure.side() + " " + sum);
                }
            }
            plan = plan == null ? segment.plans().get(0) : plan;
            earlier.add(segment.tails());
            from = to;
        }
        return covered;
    }

    private static void assertCutsChangeNothing(Table table) throws Exception {
        int rows = table.rows().size();
        List<String> whole = covered(table, List.of(rows));
        for (int cut = 2; cut < rows; cut++) {
            assertThat(covered(table, List.of(cut, rows))).as("cut at " + cut).isEqualTo(whole);
            for (int second = cut; second < rows; second++) {
                assertThat(covered(table, List.of(cut, second, rows)))
                        .as("cut at " + cut + " and " + second)
                        .isEqualTo(whole);
            }
        }
    }

    private static Table year() {
        return Table.of(
                HEADER,
                "2021-01-05|记-1|甲|100|",
                "2021-01-05|记-2|乙|50|",
                "||本日合计|150|0",
                "2021-01-20|记-3|丙|10|4",
                "||本月合计|160|4",
                "||本页合计|160|4",
                "||过次页|160|4",
                "||承前页|160|4",
                "一、日常|",
                "2021-02-01|记-4|丁|1|",
                "||小计|1|0",
                "2021-02-02|记-5|戊|2|",
                "2021-02-03|记-6|己|-2|",
                "||小计|0|0",
                "||本月合计|1|0",
                "||合计|161|4",
                "||合计|161|4",
                "",
                "2021-03-31|记-7|庚|7|",
                "2021-03-31|记-8|辛|-7|",
                "||合计|0|0",
                "||本季合计|161|4",
                "||本年累计|161|4",
                "2022-01-01|记-9|壬|9|",
                "||本年累计|9|0",
                "||总计|170|4");
    }

    @Test
    void every_scope_covers_what_its_label_says() throws Exception {
        Table.Reading reading = year().read();
        assertThat(reading.outcomes()).isEqualTo("HEETETTTTHETEETTTT-EETTTETT");
        assertThat(reading.totals())
                .flatExtracting(StatedTotal::figures)
                .hasSize(30)
                .allSatisfy(figure -> assertThat(figure.covered()).isEqualTo(figure.stated()));
    }

    @Test
    void a_ledger_cut_anywhere_covers_the_same() throws Exception {
        assertCutsChangeNothing(year());
    }

    @Test
    void a_ledger_of_one_amount_cut_anywhere_covers_the_same() throws Exception {
        assertCutsChangeNothing(Table.of(
                "2021年|",
                "摘要|凭证号|金额",
                "甲|1|5",
                "本月合计||5",
                "本季合计||5",
                "乙|2|6",
                "本年累计||11",
                "本日合计||11",
                "合计||11",
                "总计||11",
                "小计||0",
                "本页合计||11"));
    }

    @Test
    void random_ledgers_cut_anywhere_cover_the_same() throws Exception {
        String[] labels = {"合计", "小计", "总计", "本月合计", "本日合计", "本季合计", "本年累计", "本页合计", "过次页", "承前页", "期初余额"};
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(List.of(HEADER, "2021-01-01|记-0|始|1|"));
            for (int i = 0; i < 25; i++) {
                int kind = random.nextInt(10);
                if (kind < 5) {
                    String date = "2021-" + (1 + random.nextInt(12)) + "-" + (1 + random.nextInt(28));
                    lines.add(date + "|记-" + i + "|项|" + (random.nextInt(7) - 3) + "|" + random.nextInt(3));
                } else if (kind < 9) {
                    lines.add("||" + labels[random.nextInt(labels.length)] + "|1|1");
                } else {
                    lines.add("第" + i + "节||||");
                }
            }
            try {
                assertCutsChangeNothing(Table.of(lines.toArray(String[]::new)));
            } catch (AssertionError error) {
                throw new AssertionError("seed " + seed, error);
            }
        }
    }

    @Test
    void a_page_header_does_not_cut_a_subtotal_but_a_section_does() throws Exception {
        Table.Reading reading = Table.of(
                        "2021年支出|",
                        "日期|金额",
                        "2021-03-05|1",
                        "2021年支出|",
                        "日期|金额",
                        "2021-03-05|2",
                        "小计|3",
                        "二、项目支出|",
                        "2021-03-05|4",
                        "小计|4")
                .read();
        assertThat(reading.totals())
                .hasSize(2)
                .flatExtracting(StatedTotal::figures)
                .allSatisfy(figure -> assertThat(figure.covered()).isEqualTo(figure.stated()));
    }

    @Test
    void what_is_carried_into_the_file_is_no_total_of_it() throws Exception {
        StatedTotal carried = Table.of(HEADER, "||承前页|500|", "2021-03-05|1|甲|1|")
                .read()
                .totals()
                .get(0);
        assertThat(carried.scopeKey()).isEqualTo("NONE");
        assertThat(carried.open()).isFalse();
        assertThat(carried.figures())
                .containsExactly(new Figure(StatedTotal.Side.DEBIT, Money.ofFen(50_000), Money.ZERO));
    }

    @Test
    void a_total_before_any_entry_covers_nothing() throws Exception {
        Table.Reading reading =
                Table.of(HEADER, "||本月合计|0|0", "||本季合计|0|0", "||合计|0|0").read();
        assertThat(reading.totals())
                .flatExtracting(StatedTotal::figures)
                .hasSize(6)
                .allSatisfy(figure -> {
                    assertThat(figure.covered()).isEqualTo(Money.ZERO);
                });
        assertThat(RunningTotals.covered(
                        new StatedTotal(new SourceRef("a", "", 1), "本月合计", "DAY:??????", true, List.of()),
                        new Figure(StatedTotal.Side.AMOUNT, Money.ZERO, Money.ZERO),
                        List.of(List.of())))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void sums_of_a_sheet_start_anew_and_sums_of_days_go_on() throws Exception {
        Table table = new Table()
                .sheet("一月", "日期|金额", "2021-01-05|1", "合计|1", "小计|0", "本年累计|1")
                .sheet("二月", "日期|借方|贷方", "承前页|1|", "2021-02-05|2|", "合计|2|", "总计|2|", "本页合计|2|", "本年累计|3|");
        List<StatedTotal> totals = table.read().totals();
        assertThat(totals).hasSize(8);
        assertThat(totals)
                .flatExtracting(StatedTotal::figures)
                .filteredOn(
                        figure -> !figure.covered().isZero() || figure.stated().isZero())
                .hasSize(7)
                .allSatisfy(figure -> assertThat(figure.covered()).isEqualTo(figure.stated()));
        assertThat(totals).noneMatch(StatedTotal::open);
    }

    @Test
    void a_sheet_of_its_own_and_a_sheet_that_goes_on_are_both_covered() throws Exception {
        Table table = new Table();
        for (String sheet : new String[] {"水费", "电费"}) {
            table.sheet(sheet, "日期|摘要|金额", "2021-01-05|甲|1", "|本月合计|1", "2021-02-05|乙|2", "|本年累计|3");
        }
        table.sheet("三月", "日期|摘要|金额", "2021-03-05|甲|4", "|本月合计|4", "|本年累计|10", "|本年累计|11");
        List<StatedTotal> totals = table.read().totals();
        assertThat(totals).hasSize(7);
        assertThat(totals.subList(0, 6))
                .flatExtracting(StatedTotal::figures)
                .allSatisfy(figure -> assertThat(figure.covered()).isEqualTo(figure.stated()));
        assertThat(totals.get(6).figures().get(0).covered()).isEqualTo(Money.ofFen(1_000));
    }

    @Test
    void a_year_so_far_goes_on_from_ledger_to_ledger() throws Exception {
        List<RunningTotals.Tail> all = new ArrayList<>();
        List<Table> months = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            months.add(Table.of(
                    "日期|摘要|金额",
                    "2021-0" + month + "-05|甲|" + month,
                    "|本月合计|" + month,
                    "|本年累计|" + month * (month + 1) / 2,
                    "|本年累计|99"));
            all.addAll(months.get(month - 1).read().tails());
        }
        YearSoFar yearSoFar = new YearSoFar(all);
        for (int month = 1; month <= 3; month++) {
            long soFar = month * (month + 1L) / 2;
            List<Money> covered = new ArrayList<>();
            for (StatedTotal total : months.get(month - 1).read().totals()) {
                Figure figure = total.figures().get(0);
                covered.add(yearSoFar.covered(total.scopeKey(), figure, figure.covered()));
            }
            assertThat(covered).containsExactly(yuan(month), yuan(soFar), yuan(soFar));
        }
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    @Test
    void rejected_rows_are_not_covered() throws Exception {
        StatedTotal total = Table.of("日期|金额", "2021-03-05|1", "2021-02-30|2", "合计|3")
                .read()
                .totals()
                .get(0);
        assertThat(total.figures().get(0).covered()).isEqualTo(Money.ofFen(100));
    }

    @Test
    void lines_without_any_date_are_covered_too() throws Exception {
        Table table = Table.of("凭证号|科目编码|摘要|金额|年度", "1|7201|甲|1|2021", "2|1011|乙|2|", "||合计|3|", "||本年累计|2|");
        List<StatedTotal> totals = table.read().totals();
        assertThat(totals.get(0).figures().get(0).covered()).isEqualTo(Money.ofFen(300));
        assertThat(totals.get(1).scopeKey()).isEqualTo("YEAR:00000000");
        assertThat(totals.get(1).figures().get(0).covered()).isEqualTo(Money.ofFen(200));
        assertCutsChangeNothing(table);
    }

    @Test
    void a_source_without_a_table_leaves_nothing_behind() {
        assertThat(Table.of().stream().tails()).isEmpty();
    }
}
