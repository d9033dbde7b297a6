package crossfoot.core.claims;

import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One quantity in two places: told alike, and with a slip in one of them; ¶ ends a line. */
class ToldTwiceTest {
    private static final String TABLE = "| 项目 | 预算数（万元） | 支出数（万元） |¶|---|---|---|¶";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "享受免费午餐学生6274人，其中小学4120人、初中2154人。¶¶二、产出。免费午餐惠及学生6274人。|-",
                "享受免费午餐学生6274人，其中小学4120人、初中2154人。¶¶二、产出。免费午餐惠及学生6724人。|contradicts repeat 6724人 6274",
                "排查出租房屋573件，其中城区318件、镇区255件。¶¶通过办理573件出租房屋排查，消除隐患。|-",
                "排查出租房屋573件，其中城区318件、镇区255件。¶¶通过办理537件出租房屋排查，消除隐患。|contradicts repeat 537件 573",
                "本年到位资金2318.46万元。¶¶四、以全部资金2318.46万元计算。|-",
                "本年到位资金2318.46万元。¶¶四、以全部资金2381.46万元计算。|contradicts repeat 2381.46万元 2318.46",
                "计划改厕3420户，实际改厕3402户。|-",
                "省级资金1386.45万元，后追加100万元。¶¶调整后省级资金1486.45万元。|-",
                "甲村整治沟渠284米，乙村整治沟渠842米。|-",
                "2022年末结余54.72万元。¶¶2023年末结余54.78万元。|-",
            })
    void in_two_paragraphs(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "村级保洁补助86.40万元，已拨付到村。#-",
                "村级保洁补助84.60万元，已拨付到村。#contradicts repeat 84.60万元 86.40",
                "村级保洁补助：对各村按季拨付，合计88.40万元。#contradicts repeat 88.40万元 86.40",
                "“河道清淤及护岸”类，全年支出1,207.35万元。#-",
                "“河道清淤及护岸”类，全年支出1,270.35万元。#contradicts repeat 1270.35万元 1207.35",
                "“河道清淤及护岸”类，全年支出1,207.85万元。#contradicts repeat 1207.85万元 1207.35",
                "公园管护列支300.00万元，其中人工205.00万元。#-",
            })
    void in_prose_and_table(String text, String expected) {
        String table = TABLE + "| 村级保洁补助 | 90.00 | 86.40 |¶| 河道清淤及护岸（二期） | 1,220.00 | 1,207.35 |¶"
                + "| 公园管护 | 310.00 | 300.00 |¶| 合计 | 1,620.00 | 1,593.75 |¶¶";
        holds(table + text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "项目支出中普通教育738.20万元，主要是校舍维修。#-",
                "普通教育2,405.10万元，主要是校舍维修。#-",
                "普通教育2,450.10万元，主要是校舍维修。#contradicts repeat 2450.10万元 2405.10",
            })
    void in_any_column_of_its_row(String text, String expected) {
        String table = "公开03表　支出决算表　　单位：万元¶¶| 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |¶|---|---|---|---|¶"
                + "| 合计 | 2,705.10 | 1,906.90 | 798.20 |¶| 普通教育 | 2,405.10 | 1,666.90 | 738.20 |¶"
                + "| 职业教育 | 300.00 | 240.00 | 60.00 |¶¶";
        holds(table + text, expected);
    }

    private static void holds(String text, String expected) {
        Draft draft = MarkdownDraft.of("x.md", text.replace("¶", "\n"));
        Drafts.holds(new DraftCheck(new KnownFigures(List.of())).check(draft), text, expected);
    }
}
