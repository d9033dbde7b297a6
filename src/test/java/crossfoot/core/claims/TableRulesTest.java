package crossfoot.core.claims;

import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows and columns of a table must be of each other, and what a text tells of their change; ¶ ends a line. */
class TableRulesTest {
    private static void check(String text, String expected) {
        Draft draft = MarkdownDraft.of("x.md", text.replace('¶', '\n'));
        Drafts.holds(new DraftCheck(new KnownFigures(List.of())).check(draft), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "| 丙 | 8 | 24 | 192 |#-",
                "| 丙 | 8 | 24 | 182 |#contradicts rate 182万元 192",
                "| 10%以上 | 8 | 24 | 192 |#-",
                "| 10%以上 | 8 | 24 | 182 |#contradicts rate 182万元 192",
            })
    void amounts_beside_numbers_and_standards(String row, String expected) {
        check(
                "| 档次 | 补助标准（万元） | 户数 | 补助金额（万元） |¶|---|---|---|---|¶| 甲 | 15 | 22 | 330 |¶| 乙 | 12 | 31 | 372 |¶"
                        + row,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "| 孤儿 | 64 | 99.84 | 1300 |#-",
                "| 孤儿 | 64 | 99.84 | 1200 |#contradicts rate 1200元 1300",
            })
    void what_each_gets_in_a_month(String row, String expected) {
        check(
                "| 类别 | 人数 | 支出（万元） | 月人均（元） |¶|---|---|---|---|¶| 城市低保 | 1,315 | 757.44 | 480 |¶| 农村低保 | 6,208 | 2,346.62 | 315 |¶"
                        + row,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "| 质量 | 验收合格 | 20 | 19.5 |#-",
                "| 质量 | 验收合格 | 20 | 29.5 |#contradicts impossible 29.5分",
                "| 加分项 | 获省级表彰 | 2 | 3 |#-",
            })
    void no_score_above_the_full_one(String row, String expected) {
        check(
                "| 一级指标 | 三级指标 | 分值 | 得分 |¶|---|---|---|---|¶| 产出 | 完成数量 | 30 | 28 |¶| 效益 | 受益人口 | 30 | 30 |¶" + row,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "18.40#-",
                "18.04#contradicts rate 18.04分 18.40",
                "17.00#-",
            })
    void scores_by_what_was_done_of_a_target(String score, String expected) {
        check(
                "| 指标 | 目标值 | 完成值 | 分值 | 得分 |¶|---|---|---|---|---|¶| 改造管网 | 50公里 | 46公里 | 20 | " + score + " |¶"
                        + "| 新增用户 | 300户 | 320户 | 40 | 40 |¶| 投诉办结 | 100% | 100% | 20 | 20 |",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "412.60#-",
                "492.60#contradicts sum 492.60万元 412.60",
                "301.25#-",
            })
    void two_rows_that_are_of_one_above_them(String second, String expected) {
        check(
                "| 来源 | 金额（万元） |¶|---|---|¶| 财政拨款 | 530.00 |¶| 经营收入 | 786.45 |¶| 其中：门票 | 373.85 |¶| 　　停车场 | " + second
                        + " |¶| 其他收入 | 9.30 |",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "水费支出48.62万元，比上年上升5.7%。#-",
                "水费支出48.62万元，比上年下降5.7%。#contradicts rate 5.7% -5.7",
                "水费支出48.62万元，比上年上升7.5%。#contradicts rate 7.5% 5.7",
                "电费支出112.90万元，同比下降8.73%。#-",
                "电费支出112.90万元，同比下降8.37%。#contradicts rate 8.37% 8.73",
                "电费减少10.80万元，因更换灯具。#-",
                "电费减少18.80万元，因更换灯具。#contradicts difference 18.80万元 10.80",
                "电费较预算减少18.80万元。#-",
            })
    void changes_between_two_columns(String told, String expected) {
        check(
                "| 支出事项 | 2021年（万元） | 2022年（万元） |¶|---|---|---|¶| 水费 | 46.00 | 48.62 |¶| 电费 | 123.70 | 112.90 |¶"
                        + "| 取暖 | 88.15 | 90.47 |¶¶2022年" + told,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "巡查费7.24万元，同比下降9.5%。#-",
                "巡查费7.24万元，同比增长9.5%。#contradicts rate 9.5% -9.5",
                "培训费3.06万元，比2020年增长22.4%。#-",
                "培训费3.06万元，比2020年增长24.2%。#contradicts rate 24.2% 22.4",
            })
    void changes_between_two_rows(String told, String expected) {
        check(
                "| 年度 | 巡查费（万元） | 培训费（万元） |¶|---|---|---|¶| 2020年决算 | 8.00 | 2.50 |¶| 2021年预算 | 8.20 | 3.20 |¶"
                        + "| 2021年决算 | 7.24 | 3.06 |¶¶2021年" + told,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "收回问卷180份，表示满意的172份。#-",
                "收回问卷180份，表示满意的172份、不满意的8份。#-",
                "收回问卷180份，表示满意的154份。#contradicts rate 95.56% 85.56",
                "收回问卷180份，表示满意的162份。#-",
                "另在广场随机访问30人，25人满意。#-",
            })
    void rates_of_indicators_by_what_the_text_counts(String told, String expected) {
        check(
                "| 指标 | 指标值 | 实际完成值 | 分值 | 得分 |¶|---|---|---|---|---|¶| 受助对象满意度 | ≥90% | 95.56% | 10 | 10 |¶"
                        + "| 受助人数 | 500人 | 512人 | 60 | 60 |¶| 到位及时率 | 100% | 100% | 30 | 30 |¶¶" + told,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "157.65#-",
                "175.65#contradicts repeat 175.65万元 157.65",
                "120.40#contradicts repeat 120.40万元 157.65",
            })
    void a_year_opens_with_what_the_last_one_closed_with(String opening, String expected) {
        check(
                "单位：万元¶¶| 年度 | 年初数 | 收入 | 支出 | 年末数 |¶|---|---|---|---|---|¶| 2019 | 120.40 | 880.00 | 842.75 | 157.65 |¶"
                        + "| 2020 | " + opening
                        + " | 901.30 | 927.45 | 131.50 |¶| 2021 | 131.50 | 915.00 | 958.20 | 88.30 |",
                expected);
    }
}
