package crossfoot.core.claims;

import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text tells of a table beside it; ¶ ends a line. */
class ToldCellsTest {
    private static final String STAFF =
            "| 单位 | 编制数 | 在岗人数 | 退休 |¶|---|---|---|---|¶| 局本级 | 31 | 29 | 14 |¶| 水政大队 | 24 | 22 | 8 |¶"
                    + "| 河道站 | 19 | 17 | 9 |¶";
    private static final String STAFF_TOTAL = STAFF + "| 合计 | 74 | 68 | 31 |¶";
    private static final String COURSES = "| 班次 | 期数（期） | 学员人数 | 金额（万元） |¶|---|---|---|---|¶| 任职班 | 4 | 186 | 22.40 |¶"
            + "| 专题班 | 11 | 527 | 38.16 |¶| 青干班 | 3 | 118 | 19.05 |¶";
    private static final String PROJECTS = "| 项目 | 全年预算（万元） | 全年支出（万元） | 执行率 |¶|---|---|---|---|¶"
            + "| 泵站改造 | 320.00 | 304.64 | 95.20% |¶| 堤防养护 | 185.00 | 171.68 | 92.80% |¶| 合计 | 505.00 | 476.32 | 94.32% |¶";

    private static void check(String text, String expected) {
        Draft draft = MarkdownDraft.of("x.md", text.replace('¶', '\n'));
        Drafts.holds(new DraftCheck(new KnownFigures(List.of())).check(draft), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "全局编制74名，在岗68人，退休31人。#-",
                "全局编制74名，在岗66人，退休31人。#contradicts repeat 66人 68",
                "全局编制74名，年末在岗人员86人。#contradicts repeat 86人 68",
                "全局编制47名，在岗68人。#contradicts repeat 47名 74",
                "全局编制74名，在岗68人，其中女性29人、党员41人。#-",
                "编制74名，在岗68人，另聘在岗辅助人员66人。#-",
                "局本级编制31名，在岗29人。#-",
                "局本级编制31名，在岗27人。#contradicts repeat 27人 29",
                "河道站编制19名，在岗17人，退休9人。#-",
            })
    void totals_and_rows_by_the_names_of_columns(String told, String expected) {
        check(STAFF_TOTAL + "¶" + told, expected);
        check(told + "¶¶" + STAFF_TOTAL, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "全年办班18期，培训学员831人，支出79.61万元。#-",
                "全年办班16期，培训学员831人，支出79.61万元。#contradicts count 16期 18",
                "全年办班18期，培训学员813人，支出79.61万元。#contradicts count 813人 831",
                "全年办班18期，培训学员831人，每期约46人。#-",
                "计划办班20期，实际办班18期，学员831人。#-",
            })
    void columns_without_a_row_for_their_totals(String told, String expected) {
        check(COURSES + "¶" + told, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "项目全年支出476.32万元，总执行率94.32%。#-",
                "项目全年支出476.32万元，总执行率93.18%。#contradicts rate 93.18% 94.32",
                "堤防养护全年支出171.68万元，执行率92.80%。#-",
                "堤防养护全年支出171.68万元，执行率95.20%。#contradicts repeat 95.20% 92.80",
                "全年支出476.32万元，比上年的452.10万元增长5.36%。#-",
            })
    void rates_of_the_line_that_is_told(String told, String expected) {
        check(PROJECTS + "¶" + told, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "年末结转和结余262,719.43元，按原用途使用。#-",
                "年末结转和结余318,204.61元，按原用途使用。#contradicts repeat 318204.61元 262719.43",
                "年初结转和结余318,204.61元，已用完。#-",
            })
    void the_figure_of_another_row(String told, String expected) {
        check(
                "| 收入 | 金额（元） | 支出 | 金额（元） |¶|---|---|---|---|¶| 财政拨款 | 6,214,308.20 | 基本支出 | 4,108,226.05 |¶"
                        + "| 年初结转和结余 | 318,204.61 | 项目支出 | 2,161,567.33 |¶|  |  | 年末结转和结余 | 262,719.43 |¶"
                        + "| 总计 | 6,532,512.81 | 总计 | 6,532,512.81 |¶¶"
                        + told,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "| 全年 | 166 | 9.46 |#-",
                "| 全年 | 166 | 7.05 |#contradicts sum 7.05万元 9.46",
                "| 累计 | 161 | 9.46 |#contradicts sum 161 166",
            })
    void the_year_below_its_quarters(String row, String expected) {
        check(
                "| 季度 | 场次 | 支出（万元） |¶|---|---|---|¶| 一季度 | 38 | 2.10 |¶| 二季度 | 44 | 2.52 |¶| 三季度 | 41 | 2.43 |¶"
                        + "| 四季度 | 43 | 2.41 |¶" + row,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "21.39%#-",
                "2.139%#contradicts rate 2.139% 21.390",
                "12.39%#contradicts rate 12.39% 21.39",
                "21.93%#contradicts rate 21.93% 21.39",
            })
    void one_of_three_shares_of_a_total_above(String share, String expected) {
        check(
                "工程总投资4,620,000元，来源如下：¶¶| 来源 | 金额（元） | 占比 |¶|---|---|---|¶| 中央 | 2,310,000 | 50.00% |¶"
                        + "| 省级 | 1,321,800 | 28.61% |¶| 县级 | 988,200 | " + share + " |",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "自筹部分较年初计划减少90.00万元，下降30.00%，因投资缩减。#-",
                "自筹部分较年初计划减少90.00万元，下降30.00%；财政部分增加126.00万元。#-",
            })
    void a_change_by_a_plan_of_the_table(String told, String expected) {
        check(
                "| 资金 | 年初预算数（万元） | 全年预算数（万元） |¶|---|---|---|¶| 财政 | 1,260.00 | 1,386.00 |¶| 自筹 | 300.00 | 210.00 |¶"
                        + "| 合计 | 1,560.00 | 1,596.00 |¶¶财政部分年中追加126.00万元。"
                        + told,
                expected);
    }
}
