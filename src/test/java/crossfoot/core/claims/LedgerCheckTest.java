package crossfoot.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.claims.KnownFigures.Figure;
import crossfoot.core.claims.KnownFigures.Sort;
import crossfoot.core.money.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {
    private static final KnownFigures LEDGER = new KnownFigures(List.of(
            figure(Sort.CATEGORY, "total", "一般公共预算支出", 4_678_530_000L),
            figure(Sort.CATEGORY, "basic", "基本支出", 1_599_710_000L),
            figure(Sort.CATEGORY, "basic.personnel", "人员经费", 1_413_380_000L),
            figure(Sort.CATEGORY, "project", "项目支出", 3_078_820_000L),
            figure(Sort.CATEGORY, "project.urban", "城市管理", 525_220_000L),
            figure(Sort.THREE_PUBLIC, "threePublic.reception", "公务接待费", 0),
            figure(Sort.PROJECT, "P01", "背街小巷改造", 8_812_346L),
            figure(Sort.ECONOMIC, "30201", "办公费", 1_234_560L),
            figure(Sort.FUND_SOURCE, "1", "上级专项资金", 500_000_000L),
            figure(Sort.INITIAL_BUDGET, "basic", "基本支出", 1_625_000_000L),
            figure(Sort.FINAL_BUDGET, "basic", "基本支出", 1_650_000_000L)));

    private static Figure figure(Sort sort, String key, String name, long fen) {
        return new Figure(2021, sort, key, Set.of(name), Money.ofFen(fen));
    }

    private static CheckedDraft check(String text) {
        return new DraftCheck(LEDGER).check(Drafts.of(text));
    }

    @Test
    void every_figure_of_a_right_section_agrees() {
        CheckedDraft checked = check("2021年街道一般公共预算支出4678.53万元，其中基本支出1599.71万元，项目支出3078.82万元。"
                + "2021年人员经费支出1413.38万元。2021年城市管理项目支出525.22万元。2021年公务接待费0万元。"
                + "2021年背街小巷改造项目支出88123.46元。2021年办公费支出1.23万元。"
                + "2021年基本支出年初预算1625万元，基本支出调整后预算1650万元。2021年基本支出计划安排1,625.00万元。");
        assertThat(checked.findings()).isEmpty();
        assertThat(Drafts.agreeing(checked))
                .contains("4678.53万元", "525.22万元", "0万元", "88123.46元", "1.23万元", "1650万元", "1,625.00万元");
    }

    @Test
    void a_figure_that_the_ledger_knows_otherwise_contradicts() {
        assertThat(Drafts.said(check("2021年城市管理项目支出552.22万元。"))).containsExactly("contradicts ledger 552.22万元 525.22");
        assertThat(Drafts.said(check("2021年背街小巷改造支出9.00万元。"))).containsExactly("contradicts ledger 9.00万元 8.812346");
        assertThat(Drafts.said(check("2021年基本支出年初预算1700.00万元。")))
                .containsExactly("contradicts ledger 1700.00万元 1625.00");
        assertThat(Drafts.said(check("2021年城市管理项目支出525.23万元。"))).containsExactly("rounding ledger 525.23万元 525.22");
    }

    @Test
    void other_years_other_money_and_parts_are_not_held_against_it() {
        assertThat(Drafts.said(check("2022年城市管理项目支出552.22万元。"))).isEmpty();
        assertThat(Drafts.said(check("2021年政府性基金项目支出552.22万元。"))).isEmpty();
        assertThat(Drafts.said(check("2021年某社区城市管理支出5.22万元。"))).isEmpty();
        assertThat(Drafts.said(check("2021年基本支出比上年增加5.22万元。"))).isEmpty();
    }
}
